package samsyn.query.projection;

import java.util.Optional;
import samsyn.privacy.Seal;
import samsyn.query.face.Documents;
import samsyn.query.read.Areas;
import samsyn.query.read.Assessments;
import samsyn.query.read.EvidencePieces;
import samsyn.query.read.History;
import samsyn.query.read.Questions;
import samsyn.query.read.Results;
import samsyn.query.read.ShortFacts;
import samsyn.query.read.Standings;
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

    public static final Seal SEAL = new Seal(new byte[32]);

    public static Reads of(Documents documents) {
        Standings standings = new Standings(documents);
        Texts texts = new Texts(
                sha256 -> ("text " + sha256).getBytes(java.nio.charset.StandardCharsets.UTF_8),
                (ciphertext, _, _) -> Optional.of("plain " + ciphertext.nonce()));
        return new Reads(
                new Assessments(documents, standings, () -> SEAL),
                new Questions(documents, standings, texts),
                new Areas(documents, standings, texts),
                new EvidencePieces(documents, standings, texts, () -> SEAL),
                new Results(documents, standings),
                new ShortFacts(documents, standings),
                new History(documents, standings, texts, () -> SEAL));
    }
}
