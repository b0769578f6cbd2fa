package samsyn.event;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import samsyn.json.CanonicalJson;
import samsyn.organisation.Organisation;
import samsyn.score.Score;

/**
 * Exactly what an approval stands for: agreed scores and their reasons, links, the linked evidence, prose, findings.
 * Team, remarks and reads are not in it; ciphertext stands in it as stored, so erasure leaves its hash valid.
 */
public record AreaContent(
        String area,
        List<Piece> evidence,
        List<Note> findings,
        List<Link> links,
        List<Note> prose,
        List<Agreed> questions) {

    /** Sorts every list by its id, which makes the hash independent of the order of work. */
    public AreaContent {
        evidence = sorted(evidence, p -> p.id().toString());
        findings = sorted(findings, n -> n.id().toString());
        links = sorted(links, l -> l.id().toString());
        prose = sorted(prose, n -> n.id().toString());
        questions = sorted(questions, Agreed::id);
    }

    /** A linked piece of evidence as it now reads; exactly one of the four is there. */
    public record Piece(
            UUID id,
            Evidence.@Nullable Document document,
            Evidence.@Nullable Interview interview,
            Evidence.@Nullable WebPage page,
            Evidence.@Nullable SelfDescription selfDescription) {

        public static Piece of(UUID id, Evidence evidence) {
            return switch (evidence) {
                case Evidence.Document d -> new Piece(id, d, null, null, null);
                case Evidence.Interview i -> new Piece(id, null, i, null, null);
                case Evidence.WebPage w -> new Piece(id, null, null, w, null);
                case Evidence.SelfDescription s -> new Piece(id, null, null, null, s);
            };
        }
    }

    /** Prose, a strength or an improvement opportunity as it now reads. */
    public record Note(
            UUID id,
            NoteKind kind,
            List<String> questions,
            @Nullable String heading,
            Text text,
            @Nullable Organisation roleModel) {

        public static Note of(UUID id, NoteKind kind, AssessmentEvent.Finding finding) {
            return new Note(id, kind, finding.questions(), finding.heading(), finding.text(), finding.roleModel());
        }
    }

    /** What a note is. */
    public enum NoteKind {
        PROSE,
        STRENGTH,
        IMPROVEMENT
    }

    /** A link as it now stands. */
    public record Link(
            UUID id,
            String question,
            UUID evidence,
            Evidence.Shows shows,
            @Nullable String passage) {}

    /** A question's agreed score; id is the question's code. */
    public record Agreed(
            String id, int round, Score score, @Nullable String reason) {}

    /** Lower-case hex SHA-256 of the canonical JSON. */
    public String hash() {
        return Text.sha256(CanonicalJson.bytes(this));
    }

    private static <T> List<T> sorted(List<T> list, Function<T, String> id) {
        return list.stream().sorted(Comparator.comparing(id)).toList();
    }
}
