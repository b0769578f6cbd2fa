package samsyn.command.axon;

import static samsyn.command.assessment.Ask.id;
import static samsyn.command.assessment.Ask.points;
import static samsyn.command.assessment.Ask.typed;
import static samsyn.command.assessment.People.*;
import static samsyn.command.axon.ThroughAxon.given;

import java.util.List;
import org.junit.jupiter.api.Test;
import samsyn.command.assessment.Ask;
import samsyn.command.assessment.Refusal;
import samsyn.command.assessment.Story;
import samsyn.event.AssessmentEvent.ConsensusConfirmed;
import samsyn.event.AssessmentEvent.ConsensusDeclined;
import samsyn.event.AssessmentEvent.ConsensusProposed;
import samsyn.event.AssessmentEvent.ConsensusReached;
import samsyn.event.AssessmentEvent.QuestionReopened;

class AgreeingThroughAxonTest {

    @Test
    void aScoreIsProposed() {
        given(Story.pair().disclosed("V.1", "9", "8"))
                .when(ANNA, Ask.propose("proposal", "V.1", points("9"), 1))
                .then(
                        id("proposal").toString(),
                        "2",
                        new ConsensusProposed(id("proposal"), "V.1", 1, "anna", typed("9"), false, Ask.WHY));
    }

    @Test
    void nothingIsProposedOnABlindQuestion() {
        given(Story.pair())
                .when(ANNA, Ask.propose("proposal", "V.1", points("9"), 0))
                .thenRefused(Refusal.NOT_YET_DISCLOSED);
    }

    @Test
    void theLastToConfirmMakesItAgreedInTheSameCommit() {
        given(proposed())
                .when(BERTIL, Ask.confirm("proposal", "V.1"))
                .then(
                        id("proposal").toString(),
                        "4",
                        new ConsensusConfirmed(id("proposal"), "V.1", "bertil"),
                        new ConsensusReached(id("proposal"), "V.1", 1, typed("9"), List.of("anna", "bertil")));
    }

    @Test
    void nobodyConfirmsTheirOwnProposal() {
        given(proposed()).when(ANNA, Ask.confirm("proposal", "V.1")).thenRefused(Refusal.OWN_PROPOSAL);
    }

    @Test
    void aProposalIsDeclined() {
        given(proposed())
                .when(BERTIL, Ask.decline("proposal", "V.1"))
                .then(id("proposal").toString(), "3", new ConsensusDeclined(id("proposal"), "V.1", "bertil", Ask.WHY));
    }

    @Test
    void anAgreedQuestionIsTakenUpAgain() {
        given(Story.pair().agreed("V.1", "9"))
                .when(ANNA, Ask.reopenQuestion("V.1", 4))
                .then(null, "5", new QuestionReopened("V.1", 2, Ask.WHY));
    }

    private static Story proposed() {
        return Story.pair().disclosed("V.1", "9", "8").proposed("proposal", "V.1", "9");
    }
}
