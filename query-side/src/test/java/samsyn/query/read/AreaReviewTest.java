package samsyn.query.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static samsyn.query.projection.People.*;
import static samsyn.query.projection.Story.ASSESSMENT;

import java.util.List;
import org.junit.jupiter.api.Test;
import samsyn.event.AreaContent;
import samsyn.event.Evidence;
import samsyn.event.Evidence.Shows;
import samsyn.event.Text;
import samsyn.query.dossier.AreaReview.Status;
import samsyn.query.dossier.Support;
import samsyn.query.openness.Asker;
import samsyn.query.openness.NoSuchThing;
import samsyn.query.projection.Reads;
import samsyn.query.projection.Story;

class AreaReviewTest {

    private static final String CONTENT = "a".repeat(64);

    @Test
    void contentIsTheHashOfWhatAnApprovalStandsForOnceAllIsAgreed() {
        Story story = Story.opened()
                .registers(ANNA, 1)
                .links(ANNA, 1, "2.1", 1, Shows.PRACTICE)
                .bothScore("2.1", "17", "16")
                .describes(ANNA, 1, "2", "Good", "2.1");
        assertThat(area(story, AS_ANNA).content()).isNull();
        story.agree(1, "2.1", 1, "16.5");

        var document = new Evidence.Document("Document 1", null, java.time.LocalDate.of(2025, 5, 1), null);
        var note = new AreaContent.Note(
                Story.id("finding", 1),
                AreaContent.NoteKind.PROSE,
                List.of("2.1"),
                null,
                new Text.Inline("Good"),
                null);
        var link = new AreaContent.Link(Story.id("link", 1), "2.1", Story.id("evidence", 1), Shows.PRACTICE, "p. 1");
        var expected = new AreaContent(
                "2",
                List.of(AreaContent.Piece.of(Story.id("evidence", 1), document)),
                List.of(),
                List.of(link),
                List.of(note),
                List.of(new AreaContent.Agreed("2.1", 1, Story.points("16.5"), "Because")));
        assertThat(area(story, AS_ANNA).content()).isEqualTo(expected.hash());
        story.submits("2", expected.hash());
        assertThat(area(story, AS_REVIEWER).content()).isEqualTo(expected.hash());
    }

    @Test
    void marksAnAgreedScoreInItsRowForEverybodyWhoMaySeeTheScore() {
        Story story = agreed().submits("2", CONTENT);
        for (Asker reader : List.of(AS_ANNA, AS_COORDINATOR, AS_REVIEWER, AS_AUDITOR)) {
            assertThat(area(story, reader).questions().getFirst().support()).isEqualTo(Support.NO_EVIDENCE);
        }
        story.registers(ANNA, 7).links(ANNA, 7, "2.1", 7, Shows.PLAN);
        assertThat(area(story, AS_BERTIL).questions().getFirst().support()).isEqualTo(Support.PLANS_ONLY);
        story.links(ANNA, 8, "2.1", 7, Shows.PRACTICE);
        assertThat(area(story, AS_BERTIL).questions().getFirst().support()).isNull();
    }

    @Test
    void marksNoRowBeforeItsScoreIsAgreed() {
        Story story = Story.opened().bothScore("2.1", "17", "16").proposes(ANNA, 1, "2.1", 1, "16.5", null);
        assertThat(area(story, AS_ANNA).questions().getFirst().support()).isNull();
    }

    @Test
    void reviewersSeeNothingOfAnAreaBeforeItIsHandedOver() {
        Story story = agreed();
        assertThatThrownBy(() -> area(story, AS_REVIEWER)).isInstanceOf(NoSuchThing.class);
        assertThatThrownBy(() -> Reads.of(story.documents()).questions().of(ASSESSMENT, "2.1", AS_REVIEWER))
                .isInstanceOf(NoSuchThing.class);
        story.submits("2", CONTENT);
        assertThat(area(story, AS_REVIEWER).status()).isEqualTo(Status.SUBMITTED);
        assertThat(Reads.of(story.documents())
                        .questions()
                        .of(ASSESSMENT, "2.1", AS_REVIEWER)
                        .scores())
                .hasSize(2);
        assertThatThrownBy(() -> Reads.of(story.documents()).areas().of(ASSESSMENT, "1", AS_REVIEWER))
                .isInstanceOf(NoSuchThing.class);
    }

    @Test
    void anAreaTakenBackIsHiddenFromReviewersAgain() {
        Story story = agreed().submits("2", CONTENT).takesBack(ANNA, "2");
        assertThatThrownBy(() -> area(story, AS_REVIEWER)).isInstanceOf(NoSuchThing.class);
    }

    @Test
    void aReturnedAreaSaysWhyAndStaysOpenToReviewers() {
        Story story = agreed().submits("2", CONTENT).returns("2", CONTENT, "2.1", "Which evidence?");
        AreaView seen = area(story, AS_REVIEWER);
        assertThat(seen.status()).isEqualTo(Status.RETURNED);
        assertThat(seen.returned().getFirst().questions().getFirst().reason()).isEqualTo("Which evidence?");
        assertThat(area(story, AS_ANNA).returned()).isEqualTo(seen.returned());
    }

    @Test
    void aReturnedAreaIsOpenToReviewersAsItWasHandedOver() {
        Story story = agreed().describes(ANNA, 1, "2", "First", "2.1")
                .registers(ANNA, 1)
                .links(ANNA, 1, "2.1", 1, Shows.PRACTICE)
                .submits("2", CONTENT)
                .returns("2", CONTENT, "2.1", "Which evidence?");
        AreaView handedOver = area(story, AS_REVIEWER);
        QuestionView judged = question(story);
        int entries = history(story, AS_REVIEWER);
        assertThat(handedOver.status()).isEqualTo(Status.RETURNED);

        story.describes(ANNA, 2, "2", "Second", "2.1")
                .registers(ANNA, 2)
                .links(BERTIL, 2, "2.1", 2, Shows.PRACTICE)
                .remarks(BERTIL, 1, "2", "2.1", "For us alone")
                .reopens(ANNA, "2.1", 2)
                .agree(2, "2.1", 2, "12");

        assertThat(area(story, AS_REVIEWER)).isEqualTo(handedOver);
        assertThat(question(story)).isEqualTo(judged);
        assertThat(history(story, AS_REVIEWER)).isEqualTo(entries);
        assertThat(Reads.of(story.documents())
                        .evidence()
                        .list(ASSESSMENT, AS_REVIEWER, null, 10)
                        .items())
                .hasSize(1);
        assertThat(area(story, AS_ANNA).prose()).hasSize(2);

        story.submits("2", CONTENT);

        assertThat(area(story, AS_REVIEWER).prose()).hasSize(2);
        assertThat(question(story).agreed().score()).isEqualTo(Story.points("12"));
        assertThat(question(story).links()).hasSize(2);
        assertThat(history(story, AS_REVIEWER)).isEqualTo(history(story, AS_ANNA));
    }

    @Test
    void reviewersKnowTheirOwnRemarksOnWhatTheyGaveBack() {
        Story story = agreed().submits("2", CONTENT).returns("2", CONTENT, "2.1", "Which evidence?");
        story.remarks(samsyn.query.projection.People.REVIEWER, 1, "2", "2.1", "I meant this")
                .remarks(ANNA, 2, "2", "2.1", "For us alone");

        assertThat(question(story).remarks())
                .extracting(AreaView.RemarkView::text)
                .containsExactly("I meant this");
    }

    @Test
    void anApprovalFallsToSubmittedWhileAllIsAgreedAndToInWorkOtherwise() {
        Story approved = agreed().submits("2", CONTENT).approves("2", CONTENT);
        assertThat(area(approved, AS_ANNA).approved().content()).isEqualTo(CONTENT);

        AreaView fallen = area(approved.voids(ANNA, "2", CONTENT), AS_ANNA);
        assertThat(fallen.status()).isEqualTo(Status.SUBMITTED);
        assertThat(fallen.approved()).isNull();

        Story reopened = agreed().submits("2", CONTENT)
                .approves("2", CONTENT)
                .reopens(ANNA, "2.1", 2)
                .voids(ANNA, "2", CONTENT);
        assertThat(area(reopened, AS_ANNA).status()).isEqualTo(Status.IN_WORK);
    }

    @Test
    void coordinatorsSeeWhatIsWrittenOnTheAreaAsAWholeOnceAllOfItIsDisclosed() {
        Story story = Story.opened().describes(ANNA, 1, "2", "On the whole").remarks(ANNA, 1, "2", null, "Check");
        assertThat(area(story, AS_BERTIL).prose()).hasSize(1);
        assertThat(area(story, AS_COORDINATOR).prose()).isEmpty();
        assertThat(area(story, AS_COORDINATOR).remarks()).isEmpty();
        story.bothScore("2.1", "17", "16");
        assertThat(area(story, AS_COORDINATOR).prose()).hasSize(1);
        assertThat(area(story, AS_COORDINATOR).remarks()).hasSize(1);
    }

    private static Story agreed() {
        return Story.opened().bothScore("2.1", "17", "16").agree(1, "2.1", 1, "16.5");
    }

    private static QuestionView question(Story story) {
        return Reads.of(story.documents()).questions().of(ASSESSMENT, "2.1", AS_REVIEWER);
    }

    private static int history(Story story, Asker reader) {
        return Reads.of(story.documents())
                .history()
                .page(ASSESSMENT, reader, null, 1000)
                .items()
                .size();
    }

    private static AreaView area(Story story, Asker reader) {
        return Reads.of(story.documents()).areas().of(ASSESSMENT, "2", reader);
    }
}
