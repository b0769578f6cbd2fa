package samsyn.query.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.text.Collator;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import samsyn.privacy.Seal;
import samsyn.query.face.AssessmentList;
import samsyn.query.face.Documents;
import samsyn.query.face.Found;
import samsyn.query.face.Key;
import samsyn.query.face.OverviewFace;
import samsyn.query.face.Reached;
import samsyn.query.face.View;
import samsyn.query.openness.Access;
import samsyn.query.openness.Asker;
import samsyn.query.openness.NoSuchThing;
import samsyn.query.openness.Standing;

/** Reads the list of assessments and the overview of one. */
public final class Assessments {

    private static final UUID NONE = new UUID(0, 0);

    private final Documents documents;
    private final Standings standings;
    private final Cursor cursor;

    public Assessments(Documents documents, Standings standings, Supplier<Seal> seal) {
        this.documents = documents;
        this.standings = standings;
        this.cursor = new Cursor("assessments", seal);
    }

    /**
     * Part of the list of assessments.
     *
     * @param next where to go on, absent at the end
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Listed<T>(List<T> items, @Nullable String next) {}

    /**
     * Assessments that the reader has anything to do with, by name in Swedish order, the newest year first.
     *
     * @param after the cursor of the part before, null for the first
     * @param limit assessments at most, 1 or more
     * @throws MalformedCursor if the cursor was not made here
     */
    public Listed<AssessmentItem> list(Asker reader, @Nullable String after, int limit) {
        Listed<AssessmentOverview> part = overviews(reader, after, limit);
        return new Listed<>(part.items().stream().map(AssessmentItem::of).toList(), part.next());
    }

    /** The same, each with all of its overview. */
    public Listed<AssessmentOverview> overviews(Asker reader, @Nullable String after, int limit) {
        AssessmentList list = reader.rights().isEmpty() ? AssessmentList.of(reader.id()) : AssessmentList.ALL;
        List<Standing> all = standings
                .all(documents.listed(list), reader)
                .sorted(Comparator.comparing(Standing::access, order()))
                .toList();
        int first = after == null ? 0 : place(all, cursor.entry(NONE, after)) + 1;
        List<Standing> shown = all.subList(first, Math.min(all.size(), first + limit));
        boolean more = first + shown.size() < all.size();
        return new Listed<>(
                overviews(shown), more ? cursor.after(NONE, shown.getLast().assessment(), Instant.EPOCH) : null);
    }

    /**
     * One assessment at a glance.
     *
     * @throws NoSuchThing if there is none with that id for this reader
     */
    public AssessmentOverview overview(UUID assessment, Asker reader) {
        return overviews(List.of(standings.of(assessment, reader))).stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchThing("assessment"));
    }

    /** Where the overview stands. */
    static Key overview(Standing standing) {
        return Key.of(
                standing.access().finished() ? View.ASSESSMENT_FINISHED : View.ASSESSMENT_IN_PROGRESS,
                standing.assessment());
    }

    /** Where it stands for the moment in which it is moved. */
    static Key other(Standing standing) {
        return Key.of(
                standing.access().finished() ? View.ASSESSMENT_IN_PROGRESS : View.ASSESSMENT_FINISHED,
                standing.assessment());
    }

    private List<AssessmentOverview> overviews(List<Standing> some) {
        Found found = documents.find(some.stream()
                .flatMap(standing ->
                        Stream.concat(Stream.of(overview(standing), reached(standing)), AreaRows.keys(standing)))
                .toList());
        return some.stream()
                .flatMap(standing -> overview(standing, found).stream())
                .toList();
    }

    private Optional<AssessmentOverview> overview(Standing standing, Found found) {
        Reached reached = found.one(reached(standing), Reached.class).orElse(null);
        return found.one(overview(standing), OverviewFace.class)
                .or(() -> documents.find(other(standing), OverviewFace.class))
                .map(face -> AssessmentOverview.of(face, standing, found, reached));
    }

    private static Key reached(Standing standing) {
        return Key.of(View.REACHED, standing.assessment());
    }

    private static int place(List<Standing> all, UUID assessment) {
        for (int place = 0; place < all.size(); place++) {
            if (all.get(place).assessment().equals(assessment)) {
                return place;
            }
        }
        throw new MalformedCursor();
    }

    private static Comparator<Access> order() {
        Comparator<Object> swedish = Collator.getInstance(Locale.of("sv"));
        return Comparator.comparing(Access::unit, swedish)
                .thenComparing(Access::year, Comparator.reverseOrder())
                .thenComparing(Access::assessment);
    }
}
