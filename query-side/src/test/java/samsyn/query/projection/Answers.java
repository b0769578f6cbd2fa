package samsyn.query.projection;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import samsyn.edition.Edition;
import samsyn.json.CanonicalJson;
import samsyn.query.face.Documents;
import samsyn.query.face.EntryFace;
import samsyn.query.face.EntryFace.Told;
import samsyn.query.face.Key;
import samsyn.query.face.Recipient;
import samsyn.query.face.View;
import samsyn.query.openness.Asker;
import samsyn.query.openness.NoSuchThing;
import samsyn.query.openness.Standing;
import samsyn.query.read.Standings;

/** What readers are answered, by the words under which they are told of changes. */
final class Answers {

    private Answers() {}

    /** Every thing that there is for the reader, as JSON; when it changed last is left out. */
    static Map<String, String> byWord(Documents documents, Asker reader) {
        Reads reads = Reads.of(documents);
        Map<String, String> answers = new TreeMap<>();
        put(answers, "overview", () -> overview(reads, reader));
        put(answers, "result", () -> reads.results().of(Story.ASSESSMENT, reader));
        put(answers, "short-facts", () -> reads.facts().of(Story.ASSESSMENT, reader));
        put(answers, "evidence", () -> reads.evidence().list(Story.ASSESSMENT, reader, null, 1000));
        put(answers, "history", () -> reads.history().page(Story.ASSESSMENT, reader, null, 1000));
        for (Edition.Area area : Story.edition().areas()) {
            put(answers, "area/" + area.code(), () -> reads.areas().of(Story.ASSESSMENT, area.code(), reader));
            area.questions()
                    .forEach(q -> put(
                            answers,
                            "question/" + q.code(),
                            () -> reads.questions().of(Story.ASSESSMENT, q.code(), reader)));
        }
        return answers;
    }

    /** What the reader is told of an entry. */
    static Set<String> told(Documents documents, long sequence, Asker reader) {
        return things(told(documents, sequence), recipients(documents, reader));
    }

    /** What everybody is told of an entry. */
    static List<Told> told(Documents documents, long sequence) {
        return documents
                .find(Key.numbered(View.ENTRY, Story.ASSESSMENT, sequence), EntryFace.class)
                .orElseThrow()
                .told();
    }

    /** Under which names the reader is told of changes. */
    static Set<String> recipients(Documents documents, Asker reader) {
        Standing standing = new Standings(documents).of(Story.ASSESSMENT, reader);
        return Set.copyOf(Recipient.of(standing.role(), reader.id()));
    }

    static Set<String> things(List<Told> told, Set<String> recipients) {
        return told.stream()
                .filter(one -> recipients.contains(one.to()))
                .flatMap(one -> one.things().stream())
                .collect(Collectors.toSet());
    }

    private static Object overview(Reads reads, Asker reader) {
        tools.jackson.databind.node.ObjectNode overview =
                CanonicalJson.mapper().valueToTree(reads.assessments().overview(Story.ASSESSMENT, reader));
        overview.remove("lastChangedAt");
        return overview;
    }

    private static void put(Map<String, String> answers, String word, Supplier<Object> read) {
        try {
            answers.put(word, CanonicalJson.mapper().writeValueAsString(read.get()));
        } catch (NoSuchThing none) {
            answers.put(word, "nothing");
        }
    }
}
