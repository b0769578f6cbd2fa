package samsyn.command.axon;

import static samsyn.command.assessment.Ask.points;
import static samsyn.command.assessment.Ask.typed;
import static samsyn.command.assessment.People.*;
import static samsyn.command.axon.ThroughAxon.given;

import java.util.List;
import org.junit.jupiter.api.Test;
import samsyn.command.assessment.Ask;
import samsyn.command.assessment.Refusal;
import samsyn.command.assessment.Story;
import samsyn.event.AssessmentEvent.QuestionScored;
import samsyn.event.AssessmentEvent.ScoreRevised;
import samsyn.event.AssessmentEvent.ScoreWithdrawn;

class ScoringThroughAxonTest {

    @Test
    void theFirstScoreDisclosesNothing() {
        given(Story.pair())
                .when(ANNA, Ask.score("V.1", points("9")))
                .then(null, "1", new QuestionScored("V.1", "anna", 1, typed("9"), Ask.RATIONALE, List.of(), true));
    }

    @Test
    void aQuestionOfNoEditionIsNotScored() {
        given(Story.pair()).when(ANNA, Ask.score("9.9", points("9"))).thenRefused(Refusal.NO_SUCH_QUESTION);
    }

    @Test
    void anOwnScoreIsRevised() {
        given(Story.pair().scored(ANNA, "V.1", "9"))
                .when(ANNA, Ask.revise("V.1", points("8"), 1))
                .then(null, "2", new ScoreRevised("V.1", "anna", 1, typed("8"), Ask.RATIONALE, List.of(), Ask.WHY));
    }

    @Test
    void aDisclosedScoreIsNotRevised() {
        given(Story.pair().disclosed("V.1", "9", "8"))
                .when(ANNA, Ask.revise("V.1", points("8"), 1))
                .thenRefused(Refusal.FROZEN_AFTER_DISCLOSURE);
    }

    @Test
    void anOwnScoreIsWithdrawn() {
        given(Story.pair().scored(ANNA, "V.1", "9"))
                .when(ANNA, Ask.withdraw("V.1", 1))
                .then(null, "2", new ScoreWithdrawn("V.1", "anna", 1, Ask.WHY));
    }
}
