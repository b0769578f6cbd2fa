package samsyn.query.assessments;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import samsyn.query.document.AssessmentList;
import samsyn.query.document.Documents;
import samsyn.query.document.Key;
import samsyn.query.document.Shelf;
import samsyn.query.document.View;
import samsyn.query.reader.Access;
import samsyn.query.reader.NoSuchThing;
import samsyn.query.reader.Reader;
import samsyn.query.reader.Standing;
import samsyn.query.reader.Standings;

/** Reads the list of assessments and the overview of one. */
public final class Assessments {

    private final Documents documents;
    private final Standings standings;

    public Assessments(Documents documents, Standings standings) {
        this.documents = documents;
        this.standings = standings;
    }

    /** All assessments that the reader has anything to do with, by name in Swedish order, the newest year first. */
    public List<AssessmentItem> list(Reader reader) {
        return overviews(reader).stream().map(AssessmentItem::of).toList();
    }

    /** The same, each with all of its overview. */
    public List<AssessmentOverview> overviews(Reader reader) {
        List<AssessmentOverview> all = new ArrayList<>();
        standings(reader).stream()
                .collect(Collectors.groupingBy(s -> s.key(view(s), "").shelf()))
                .values()
                .forEach(alike -> all.addAll(overviews(alike)));
        all.sort(order());
        return all;
    }

    /**
     * One assessment at a glance.
     *
     * @throws NoSuchThing if there is none with that id for this reader
     */
    public AssessmentOverview overview(UUID assessment, Reader reader) {
        return overview(standings.of(assessment, reader));
    }

    /** The same for a standing that is known already. */
    public AssessmentOverview overview(Standing standing) {
        Overview overview = find(standing, view(standing))
                .or(() -> find(standing, other(standing)))
                .orElseThrow(() -> new NoSuchThing("assessment"));
        return AssessmentOverview.of(overview, own(standing).orElse(null), standing);
    }

    private List<Standing> standings(Reader reader) {
        AssessmentList list = reader.rights().isEmpty() ? AssessmentList.of(reader.id()) : AssessmentList.ALL;
        List<String> ids = documents.listed(list).stream().map(UUID::toString).toList();
        return documents.find(Shelf.ACCESS, ids, Access.class).stream()
                .flatMap(access -> access.standing(reader).stream())
                .toList();
    }

    /** Those of one shelf, read at once. */
    private List<AssessmentOverview> overviews(List<Standing> alike) {
        Shelf shelf = alike.getFirst().key(view(alike.getFirst()), "").shelf();
        List<String> ids = alike.stream().map(s -> s.assessment().toString()).toList();
        Map<UUID, Overview> found = documents.find(shelf, ids, Overview.class).stream()
                .collect(Collectors.toMap(Overview::id, Function.identity()));
        return alike.stream()
                .flatMap(s -> Optional.ofNullable(found.get(s.assessment()))
                        .or(() -> find(s, other(s)))
                        .map(overview -> AssessmentOverview.of(overview, own(s).orElse(null), s))
                        .stream())
                .toList();
    }

    private Optional<Overview> find(Standing standing, View view) {
        return documents.find(standing.key(view, ""), Overview.class);
    }

    private Optional<Overview.Own> own(Standing standing) {
        Optional<Key> key = standing.ownKey(view(standing), "");
        return key.flatMap(k -> documents.find(k, Overview.Own.class))
                .or(() -> standing.ownKey(other(standing), "").flatMap(k -> documents.find(k, Overview.Own.class)));
    }

    private static View view(Standing standing) {
        return standing.access().finished() ? View.ASSESSMENT_FINISHED : View.ASSESSMENT_IN_PROGRESS;
    }

    /** Where it stands for the moment in which it is moved. */
    private static View other(Standing standing) {
        return standing.access().finished() ? View.ASSESSMENT_IN_PROGRESS : View.ASSESSMENT_FINISHED;
    }

    private static Comparator<AssessmentOverview> order() {
        Comparator<Object> swedish = Collator.getInstance(Locale.of("sv"));
        return Comparator.comparing(
                AssessmentOverview::overview,
                Comparator.comparing((Overview o) -> o.unit().name(), swedish)
                        .thenComparing(Overview::year, Comparator.reverseOrder())
                        .thenComparing(Overview::id));
    }
}
