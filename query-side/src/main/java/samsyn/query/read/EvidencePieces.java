package samsyn.query.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import samsyn.privacy.Seal;
import samsyn.query.dossier.Link;
import samsyn.query.face.Documents;
import samsyn.query.face.EvidenceFace;
import samsyn.query.face.Key;
import samsyn.query.face.Page;
import samsyn.query.face.View;
import samsyn.query.face.Whose;
import samsyn.query.openness.Asker;
import samsyn.query.openness.NoSuchThing;
import samsyn.query.openness.Standing;
import samsyn.text.Texts;

/** Reads the evidence of an assessment, as far as a reader may know it. */
public final class EvidencePieces {

    private final Documents documents;
    private final Standings standings;
    private final EvidenceWording wording;
    private final Cursor cursor;

    public EvidencePieces(Documents documents, Standings standings, Texts texts, Supplier<Seal> seal) {
        this.documents = documents;
        this.standings = standings;
        this.wording = new EvidenceWording(texts);
        this.cursor = new Cursor("evidence", seal);
    }

    /**
     * Part of a list of evidence.
     *
     * @param next where to go on, absent at the end
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ListedEvidence(
            List<EvidencePiece> items, @Nullable String next) {}

    /**
     * The next pieces in the order in which they were opened to the reader, each part by when they were recorded. They
     * come without what was said, seen or answered.
     *
     * @param after the cursor of the part before, null for the first
     * @param limit pieces at most, 1 or more
     * @throws NoSuchThing if there is no such assessment for this reader
     * @throws MalformedCursor if the cursor was not made here for this list
     */
    public ListedEvidence list(UUID assessment, Asker reader, @Nullable String after, int limit) {
        Standing standing = standings.of(assessment, reader);
        long page = after == null ? 0 : cursor.page(assessment, after);
        int skipped = after == null ? 0 : cursor.place(assessment, after);
        List<UUID> ids = new ArrayList<>();
        Key first = Key.of(View.EVIDENCE_LIST, assessment, "", whose(standing));
        Optional<Page.IdPage> known = documents.find(first.onPage(page), Page.IdPage.class);
        @Nullable String next = null;
        while (known.isPresent() && next == null) {
            List<UUID> items = known.get().items();
            for (int place = skipped; place < items.size(); place++) {
                if (ids.size() == limit) {
                    next = cursor.after(assessment, page, place);
                    break;
                }
                ids.add(items.get(place));
            }
            skipped = 0;
            page++;
            known = next == null && known.get().full()
                    ? documents.find(first.onPage(page), Page.IdPage.class)
                    : Optional.empty();
        }
        Map<UUID, List<Link>> links = ids.isEmpty() ? Map.of() : Links.byEvidence(standing, standings);
        return new ListedEvidence(
                faces(standing, ids)
                        .sorted(Comparator.comparing(face -> face.recorded().at()))
                        .map(face -> EvidenceWording.line(
                                face, links.getOrDefault(face.piece().id(), List.of())))
                        .toList(),
                next);
    }

    /** How each of these pieces is called, as far as the reader may know them. */
    public Map<UUID, String> titles(UUID assessment, Asker reader, Collection<UUID> ids) {
        return faces(standings.of(assessment, reader), ids)
                .collect(Collectors.toMap(face -> face.piece().id(), EvidenceWording::title));
    }

    /**
     * One piece of it, whole.
     *
     * @throws NoSuchThing if there is none with that id for this reader
     */
    public EvidencePiece piece(UUID assessment, UUID evidence, Asker reader) {
        Standing standing = standings.of(assessment, reader);
        EvidenceFace face = documents
                .find(key(standing, evidence), EvidenceFace.class)
                .orElseThrow(() -> new NoSuchThing("evidence"));
        List<Link> links = Links.byEvidence(standing, standings).getOrDefault(evidence, List.of());
        return wording.whole(face, assessment, links);
    }

    /** Where the reader's document of a piece stands. */
    static Key key(Standing standing, UUID id) {
        return Key.of(View.EVIDENCE, standing.assessment(), id.toString(), whose(standing));
    }

    private Stream<EvidenceFace> faces(Standing standing, Collection<UUID> ids) {
        List<Key> keys = ids.stream().distinct().map(id -> key(standing, id)).toList();
        return documents.find(keys).each(keys.stream(), EvidenceFace.class);
    }

    /** Coordinators and reviewers have copies of what they may know. */
    private static Whose whose(Standing standing) {
        return switch (standing.role()) {
            case EVALUATOR, AUDITOR -> Whose.ALL;
            case COORDINATOR -> Whose.COORDINATORS;
            case REVIEWER -> Whose.REVIEWERS;
            case OPERATOR, CONTACT, PUBLIC -> throw new NoSuchThing("evidence");
        };
    }
}
