package samsyn.query.projection;

import java.util.Optional;
import samsyn.privacy.Seal;
import samsyn.query.area.Areas;
import samsyn.query.assessments.Assessments;
import samsyn.query.document.Documents;
import samsyn.query.evidence.EvidencePieces;
import samsyn.query.facts.ShortFacts;
import samsyn.query.history.History;
import samsyn.query.question.Questions;
import samsyn.query.reader.Standings;
import samsyn.query.result.Results;
import samsyn.text.Texts;

/** All ways of reading, over the same documents. */
public record Reads(
        Assessments assessments,
        Questions questions,
        Areas areas,
        EvidencePieces evidence,
        Results results,
        ShortFacts facts,
        History history) {

    private static final Seal SEAL = new Seal(new byte[32]);

    public static Reads of(Documents documents) {
        Standings standings = new Standings(documents);
        Texts texts = new Texts(
                sha256 -> ("text " + sha256).getBytes(java.nio.charset.StandardCharsets.UTF_8),
                (ciphertext, _, _) -> Optional.of("plain " + ciphertext.nonce()));
        return new Reads(
                new Assessments(documents, standings),
                new Questions(documents, standings, texts),
                new Areas(documents, standings, texts),
                new EvidencePieces(documents, standings, texts),
                new Results(documents, standings),
                new ShortFacts(documents, standings),
                new History(documents, standings, texts, () -> SEAL));
    }
}
