package samsyn.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static samsyn.command.assessment.Ask.*;
import static samsyn.command.assessment.People.*;
import static samsyn.command.assessment.Refusal.*;
import static samsyn.command.assessment.Specification.given;

import java.util.List;
import org.junit.jupiter.api.Test;
import samsyn.event.AreaContent.Agreed;
import samsyn.event.AssessmentEvent.ConsensusConfirmed;
import samsyn.event.AssessmentEvent.ConsensusReached;

class ConfirmConsensusTest {

    @Test
    void reachesConsensusWithTheLastConfirmation() {
        var outcome = given(proposed()).when(BERTIL, confirm("p", "V.1"));

        outcome.then(
                new ConsensusConfirmed(id("p"), "V.1", "bertil"),
                new ConsensusReached(id("p"), "V.1", 1, typed("9.5"), List.of("anna", "bertil")));
        assertThat(outcome.after().question("V.1").orElseThrow().agreed())
                .isEqualTo(new Agreed("V.1", 1, typed("9.5"), WHY));
        assertThat(outcome.after().question("V.1").orElseThrow().proposal()).isNull();
    }

    @Test
    void takesEveryOtherOfThree() {
        Story story = Story.three().disclosed("V.1", "9", "9", "9").proposed("p", "V.1", "9.5");

        given(story).when(CARIN, confirm("p", "V.1")).then(new ConsensusConfirmed(id("p"), "V.1", "carin"));
        given(story.does(CARIN, confirm("p", "V.1")))
                .when(BERTIL, confirm("p", "V.1"))
                .then(
                        new ConsensusConfirmed(id("p"), "V.1", "bertil"),
                        new ConsensusReached(id("p"), "V.1", 1, typed("9.5"), List.of("anna", "bertil", "carin")));
    }

    @Test
    void takesTheLatecomerToo() {
        Story story = Story.pair().disclosed("V.1", "9", "9").team(CARIN).proposed("p", "V.1", "9");

        given(story).when(BERTIL, confirm("p", "V.1")).then(new ConsensusConfirmed(id("p"), "V.1", "bertil"));
    }

    @Test
    void agreesOnTheNewestRound() {
        Story story = Story.pair()
                .agreed("V.1", "9")
                .does(ANNA, reopenQuestion("V.1", 4))
                .proposed("p", "V.1", "10");

        given(story)
                .when(BERTIL, confirm("p", "V.1"))
                .then(
                        new ConsensusConfirmed(id("p"), "V.1", "bertil"),
                        new ConsensusReached(id("p"), "V.1", 2, typed("10"), List.of("anna", "bertil")));
    }

    @Test
    void cannotConfirmTwice() {
        given(Story.three()
                        .disclosed("V.1", "9", "9", "9")
                        .proposed("p", "V.1", "9")
                        .does(BERTIL, confirm("p", "V.1")))
                .when(BERTIL, confirm("p", "V.1"))
                .thenRefused(ALREADY_CONFIRMED);
    }

    @Test
    void cannotConfirmOnesOwn() {
        given(proposed()).when(ANNA, confirm("p", "V.1")).thenRefused(OWN_PROPOSAL);
    }

    @Test
    void needsTheOpenProposal() {
        given(proposed()).when(BERTIL, confirm("other", "V.1")).thenRefused(NO_SUCH_PROPOSAL, "proposal");
        given(proposed()).when(BERTIL, confirm("p", "L.1")).thenRefused(NO_SUCH_PROPOSAL, "proposal");
        given(proposed().does(BERTIL, confirm("p", "V.1")))
                .when(BERTIL, confirm("p", "V.1"))
                .thenRefused(NO_SUCH_PROPOSAL, "proposal");
    }

    @Test
    void needsAQuestionOfTheEdition() {
        given(proposed()).when(BERTIL, confirm("p", "1.1")).thenRefused(NO_SUCH_QUESTION, "question");
    }

    @Test
    void isDoneByEvaluators() {
        given(proposed()).when(RUT, confirm("p", "V.1")).thenRefused(NOT_EVALUATOR);
        given(proposed()).when(STRANGER, confirm("p", "1.1")).thenRefused(NOT_EVALUATOR);
    }

    private static Story proposed() {
        return Story.pair().disclosed("V.1", "9", "9.6").proposed("p", "V.1", "9.5");
    }
}
