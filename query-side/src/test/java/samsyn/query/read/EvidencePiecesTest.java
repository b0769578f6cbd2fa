package samsyn.query.read;

import static org.assertj.core.api.Assertions.assertThat;
import static samsyn.query.projection.People.*;
import static samsyn.query.projection.Story.ASSESSMENT;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import samsyn.event.Evidence.Shows;
import samsyn.query.face.Documents;
import samsyn.query.openness.Asker;
import samsyn.query.projection.Reads;
import samsyn.query.projection.Story;
import samsyn.text.Texts;

class EvidencePiecesTest {

    private static final String CONTENT = "a".repeat(64);

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
        story.agree(1, "2.1", 1, "16.5").submits("2", CONTENT);
        assertThat(all(story, AS_REVIEWER)).hasSize(2);
    }

    @Test
    void reviewersKeepTheEvidenceOfAnAreaThatTheyGaveBackAsItWas() {
        Story story = Story.opened()
                .registers(ANNA, 1)
                .links(ANNA, 1, "2.1", 1, Shows.PRACTICE)
                .describesItself("2.1", 7, "We do it so")
                .bothScore("2.1", "17", "16")
                .agree(1, "2.1", 1, "16.5")
                .submits("2", CONTENT)
                .returns("2", CONTENT, "2.1", "Which evidence?");
        story.unlinks(ANNA, 1, "2.1", 1).describesItself("2.1", 7, "We do it otherwise");
        EvidencePieces evidence = Reads.of(story.documents()).evidence();
        assertThat(all(story, AS_REVIEWER)).hasSize(2);
        assertThat(evidence.piece(ASSESSMENT, Story.id("evidence", 7), AS_REVIEWER)
                        .selfDescription()
                        .answer())
                .isEqualTo("We do it so");
        assertThat(piece(story, 7).selfDescription().answer()).isEqualTo("We do it otherwise");
    }

    @Test
    void anAreaGivenBackOpensNoEvidenceOfAnotherArea() {
        Story story = Story.opened()
                .registers(ANNA, 1)
                .registers(ANNA, 2)
                .links(ANNA, 1, "2.1", 1, Shows.PRACTICE)
                .links(ANNA, 2, "1.2", 2, Shows.PRACTICE)
                .bothScore("2.1", "17", "16")
                .bothScore("1.2", "3", "4")
                .agree(1, "2.1", 1, "16.5")
                .submits("2", CONTENT)
                .returns("2", CONTENT, "2.1", "Which evidence?")
                .registers(ANNA, 3)
                .links(ANNA, 3, "1.2", 3, Shows.PRACTICE);
        assertThat(all(story, AS_REVIEWER)).extracting(EvidencePiece::title).containsExactly("Document 1");
        assertThat(all(story, AS_COORDINATOR)).hasSize(3);
    }

    @Test
    void namesAndNotesAreReadableUntilTheyAreErased() {
        Story story = Story.opened().interviews(ANNA, 1, "G1");
        EvidencePiece.Interview interview = piece(story, 1).interview();
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
    void aListLeavesOutWhatIsReadByThePiece() {
        Story story = Story.opened().interviews(ANNA, 1, "G1").describesItself("2.1", 7, "So");
        List<EvidencePiece> listed = all(story, AS_ANNA);
        assertThat(listed.getFirst().interview().notes()).isNull();
        assertThat(listed.getFirst().interview().erased()).isNull();
        assertThat(listed.getFirst().interview().participants().getFirst().name())
                .isNull();
        assertThat(listed.getLast().selfDescription().answer()).isNull();
        assertThat(piece(story, 7).selfDescription().answer()).isEqualTo("So");
    }

    @Test
    void aListGoesOnWhereThePartBeforeEnded() {
        Story story = Story.opened();
        for (int number = 0; number < 50; number++) {
            story.registers(ANNA, number);
        }
        EvidencePieces evidence = Reads.of(story.documents()).evidence();
        List<String> titles = new java.util.ArrayList<>();
        String after = null;
        do {
            EvidencePieces.ListedEvidence part = evidence.list(ASSESSMENT, AS_BERTIL, after, 7);
            assertThat(part.items()).hasSizeLessThanOrEqualTo(7);
            part.items().forEach(piece -> titles.add(piece.title()));
            after = part.next();
        } while (after != null);
        assertThat(titles).hasSize(50).doesNotHaveDuplicates().startsWith("Document 0", "Document 1");
    }

    @Test
    void aVersionCountsHowOftenItWasWritten() {
        Story story = Story.opened().describesItself("2.1", 7, "So").describesItself("2.1", 7, "Or so");
        EvidencePiece piece = piece(story, 7);
        assertThat(piece.version()).isEqualTo(2);
        assertThat(piece.selfDescription().answer()).isEqualTo("Or so");
        assertThat(Reads.of(story.documents())
                        .questions()
                        .of(ASSESSMENT, "2.1", AS_ANNA)
                        .selfDescription())
                .isEqualTo(piece);
    }

    private static List<EvidencePiece> all(Story story, Asker reader) {
        return Reads.of(story.documents())
                .evidence()
                .list(ASSESSMENT, reader, null, 1000)
                .items();
    }

    private static EvidencePiece piece(Story story, int number) {
        return Reads.of(story.documents()).evidence().piece(ASSESSMENT, Story.id("evidence", number), AS_ANNA);
    }

    private static EvidencePiece.Interview erased(Documents documents) {
        Texts noKeys = new Texts(sha256 -> new byte[0], (ciphertext, assessment, beside) -> Optional.empty());
        UUID id = Story.id("evidence", 1);
        return new EvidencePieces(documents, new Standings(documents), noKeys, () -> Reads.SEAL)
                .piece(ASSESSMENT, id, AS_ANNA)
                .interview();
    }
}
