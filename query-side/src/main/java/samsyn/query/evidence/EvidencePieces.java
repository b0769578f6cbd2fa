package samsyn.query.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import samsyn.query.document.Documents;
import samsyn.query.document.Key;
import samsyn.query.document.Shelf;
import samsyn.query.document.View;
import samsyn.query.reader.NoSuchThing;
import samsyn.query.reader.Reader;
import samsyn.query.reader.Standing;
import samsyn.query.reader.Standings;
import samsyn.text.Texts;

/** Reads the evidence of an assessment, as far as a reader may know it. */
public final class EvidencePieces {

    private final Documents documents;
    private final Standings standings;
    private final EvidenceWording wording;

    public EvidencePieces(Documents documents, Standings standings, Texts texts) {
        this.documents = documents;
        this.standings = standings;
        this.wording = new EvidenceWording(texts);
    }

    /** All of it, in the order in which it was recorded. */
    public List<EvidencePiece> all(UUID assessment, Reader reader) {
        return all(standings.of(assessment, reader));
    }

    /** How each piece is called, without reading what people said. */
    public Map<UUID, String> titles(UUID assessment, Reader reader) {
        Standing standing = standings.of(assessment, reader);
        return documents.find(shelf(standing), keys(standing, ids(standing)), EvidenceSheet.class).stream()
                .collect(Collectors.toMap(sheet -> sheet.piece().id(), EvidenceWording::title));
    }

    /**
     * One piece of it.
     *
     * @throws NoSuchThing if there is none with that id for this reader
     */
    public EvidencePiece piece(UUID assessment, UUID evidence, Reader reader) {
        Standing standing = standings.of(assessment, reader);
        return some(standing, List.of(evidence.toString())).stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchThing("evidence"));
    }

    /** Those of the pieces that this reader may know, by id. */
    public Map<UUID, EvidencePiece> byId(Standing standing, Stream<UUID> ids) {
        return some(standing, ids.distinct().map(UUID::toString).toList()).stream()
                .collect(Collectors.toMap(EvidencePiece::id, Function.identity()));
    }

    private List<EvidencePiece> all(Standing standing) {
        return some(standing, ids(standing));
    }

    private List<String> ids(Standing standing) {
        return documents
                .find(standing.key(View.EVIDENCE_LIST, ""), EvidenceSheet.Ids.class)
                .map(EvidenceSheet.Ids::ids)
                .orElse(List.of());
    }

    private List<EvidencePiece> some(Standing standing, List<String> ids) {
        Map<UUID, List<Link>> own = ownLinks(standing, ids);
        return documents.find(shelf(standing), keys(standing, ids), EvidenceSheet.class).stream()
                .map(sheet -> wording.of(sheet, links(sheet, own), standing.assessment()))
                .toList();
    }

    private static Shelf shelf(Standing standing) {
        return standing.key(View.EVIDENCE, "").shelf();
    }

    private static List<String> keys(Standing standing, List<String> ids) {
        return ids.stream().map(id -> standing.key(View.EVIDENCE, id).id()).toList();
    }

    private Map<UUID, List<Link>> ownLinks(Standing standing, List<String> ids) {
        List<Key> keys = ids.stream()
                .flatMap(id -> standing.ownKey(View.EVIDENCE, id).stream())
                .toList();
        if (keys.isEmpty()) {
            return Map.of();
        }
        return documents
                .find(keys.getFirst().shelf(), keys.stream().map(Key::id).toList(), EvidenceSheet.Own.class)
                .stream()
                .flatMap(o -> o.links().stream())
                .collect(Collectors.groupingBy(Link::evidence));
    }

    private static List<Link> links(EvidenceSheet sheet, Map<UUID, List<Link>> own) {
        List<Link> links = new ArrayList<>(sheet.links());
        links.addAll(own.getOrDefault(sheet.piece().id(), List.of()));
        links.sort(Comparator.comparing(Link::question).thenComparing(Link::id));
        return links;
    }
}
