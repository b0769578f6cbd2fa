package samsyn.query.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static samsyn.query.projection.People.*;
import static samsyn.query.projection.Story.ASSESSMENT;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import samsyn.event.Evidence.Shows;
import samsyn.query.document.Documents;
import samsyn.query.projection.Reads;
import samsyn.query.projection.Story;
import samsyn.query.reader.Reader;
import samsyn.query.reader.Standings;
import samsyn.text.Texts;

class EvidencePiecesTest {

    @Test
    void linksOfABlindQuestionAreTheirMakersAlone() {
        Story story = Story.opened().registers(ANNA, 1).links(ANNA, 1, "1.2", 1, Shows.PRACTICE);
        assertThat(all(story, AS_ANNA).getFirst().links()).hasSize(1);
        assertThat(all(story, AS_BERTIL).getFirst().links()).isEmpty();
        story.bothScore("1.2", "3", "4");
        assertThat(all(story, AS_BERTIL).getFirst().links()).hasSize(1);
        assertThat(all(story, AS_ANNA).getFirst().links()).hasSize(1);
    }

    @Test
    void coordinatorsAndReviewersSeeEvidenceOfWhatIsOpenToThem() {
        Story story = Story.opened()
                .registers(ANNA, 1)
                .links(ANNA, 1, "2.1", 1, Shows.PRACTICE)
                .describesItself("2.1", 7, "We do it so");
        assertThat(all(story, AS_COORDINATOR))
                .extracting(EvidencePiece::kind)
                .containsExactly(EvidencePiece.Kind.SELF_DESCRIPTION);
        assertThat(all(story, AS_REVIEWER)).isEmpty();
        story.bothScore("2.1", "17", "16");
        assertThat(all(story, AS_COORDINATOR)).hasSize(2);
        assertThat(all(story, AS_REVIEWER)).isEmpty();
        story.agree(1, "2.1", 1, "16.5").submits("2", "a".repeat(64));
        assertThat(all(story, AS_REVIEWER)).hasSize(2);
    }

    @Test
    void namesAndNotesAreReadableUntilTheyAreErased() {
        Story story = Story.opened().interviews(ANNA, 1, "G1");
        EvidencePiece.Interview interview = all(story, AS_ANNA).getFirst().interview();
        assertThat(interview.participants().getFirst().name()).startsWith("plain ");
        assertThat(interview.notes()).startsWith("plain ");
        assertThat(interview.erased()).isNull();

        EvidencePiece.Interview erased = erased(story.documents());
        assertThat(erased.participants().getFirst().name()).isNull();
        assertThat(erased.participants().getFirst().erased()).isTrue();
        assertThat(erased.participants().getFirst().role()).isEqualTo("kommunchef");
        assertThat(erased.notes()).isNull();
        assertThat(erased.erased()).isTrue();
    }

    @Test
    void aVersionCountsHowOftenItWasWritten() {
        Story story = Story.opened().describesItself("2.1", 7, "So").describesItself("2.1", 7, "Or so");
        EvidencePiece piece = all(story, AS_ANNA).getFirst();
        assertThat(piece.version()).isEqualTo(2);
        assertThat(piece.selfDescription().answer()).isEqualTo("Or so");
        assertThat(Reads.of(story.documents())
                        .questions()
                        .of(ASSESSMENT, "2.1", AS_ANNA)
                        .selfDescription())
                .isEqualTo(piece);
    }

    private static List<EvidencePiece> all(Story story, Reader reader) {
        return Reads.of(story.documents()).evidence().all(ASSESSMENT, reader);
    }

    private static EvidencePiece.Interview erased(Documents documents) {
        Texts noKeys = new Texts(sha256 -> new byte[0], (ciphertext, assessment, beside) -> Optional.empty());
        UUID id = Story.id("evidence", 1);
        return new EvidencePieces(documents, new Standings(documents), noKeys)
                .piece(ASSESSMENT, id, AS_ANNA)
                .interview();
    }
}
