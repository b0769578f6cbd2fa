package samsyn.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static samsyn.command.assessment.Ask.*;
import static samsyn.command.assessment.People.*;
import static samsyn.command.assessment.Refusal.*;
import static samsyn.command.assessment.Specification.given;

import org.junit.jupiter.api.Test;
import samsyn.command.assessment.AssessmentCommand.DeclineConsensus;
import samsyn.event.AssessmentEvent.ConsensusDeclined;

class DeclineConsensusTest {

    @Test
    void endsTheProposal() {
        var outcome = given(proposed()).when(BERTIL, decline("p", "V.1"));

        outcome.then(new ConsensusDeclined(id("p"), "V.1", "bertil", WHY));
        assertThat(outcome.after().question("V.1").orElseThrow().proposal()).isNull();
        assertThat(outcome.after().question("V.1").orElseThrow().agreementVersion())
                .isEqualTo(3);
    }

    @Test
    void needsAReason() {
        given(proposed())
                .when(BERTIL, new DeclineConsensus(id("p"), "V.1", " "))
                .thenRefused(REASON_REQUIRED, "reason");
    }

    @Test
    void mayTakeAConfirmationBackWhileOthersAreMissing() {
        given(Story.three()
                        .disclosed("V.1", "9", "9", "9")
                        .proposed("p", "V.1", "9")
                        .does(BERTIL, confirm("p", "V.1")))
                .when(BERTIL, decline("p", "V.1"))
                .then(new ConsensusDeclined(id("p"), "V.1", "bertil", WHY));
    }

    @Test
    void cannotDeclineOnesOwn() {
        given(proposed()).when(ANNA, decline("p", "V.1")).thenRefused(OWN_PROPOSAL);
    }

    @Test
    void needsTheOpenProposal() {
        given(proposed()).when(BERTIL, decline("other", "V.1")).thenRefused(NO_SUCH_PROPOSAL, "proposal");
        given(proposed().does(BERTIL, decline("p", "V.1")))
                .when(BERTIL, decline("p", "V.1"))
                .thenRefused(NO_SUCH_PROPOSAL, "proposal");
    }

    @Test
    void needsAQuestionOfTheEdition() {
        given(proposed()).when(BERTIL, decline("p", "1.1")).thenRefused(NO_SUCH_QUESTION, "question");
    }

    @Test
    void isDoneByEvaluators() {
        given(proposed()).when(KIM, decline("p", "1.1")).thenRefused(NOT_EVALUATOR);
    }

    private static Story proposed() {
        return Story.pair().disclosed("V.1", "9", "9.6").proposed("p", "V.1", "9.5");
    }
}
