package samsyn.command.axon;

import static samsyn.command.assessment.Ask.id;
import static samsyn.command.assessment.People.*;
import static samsyn.command.axon.ThroughAxon.given;

import java.util.List;
import org.junit.jupiter.api.Test;
import samsyn.command.assessment.Ask;
import samsyn.command.assessment.Refusal;
import samsyn.command.assessment.Story;
import samsyn.event.AssessmentEvent.ApprovalVoided;
import samsyn.event.AssessmentEvent.AreaApproved;
import samsyn.event.AssessmentEvent.AreaReopened;
import samsyn.event.AssessmentEvent.AreaReturned;
import samsyn.event.AssessmentEvent.AreaSubmitted;
import samsyn.event.AssessmentEvent.EvidenceAmended;

class ReviewThroughAxonTest {

    @Test
    void anAreaIsSubmittedAsItWasSeen() {
        Story story = Story.pair().areaAgreed("L");
        String content = story.contentOf("L");

        given(story).when(ANNA, Ask.submit("L", content)).then(null, content, new AreaSubmitted("L", content));
    }

    @Test
    void anAreaIsNotSubmittedBeforeAllIsAgreed() {
        Story story = Story.pair();

        given(story).when(ANNA, Ask.submit("L", story.contentOf("L"))).thenRefused(Refusal.QUESTIONS_NOT_AGREED);
    }

    @Test
    void aReviewerApprovesAnArea() {
        Story story = Story.pair().submitted("L");
        String content = story.contentOf("L");

        given(story).when(RUT, Ask.approve("L", content)).then(null, content, new AreaApproved("L", content));
    }

    @Test
    void aReviewerGivesAnAreaBack() {
        Story story = Story.pair().submitted("L");
        String content = story.contentOf("L");

        given(story)
                .when(RUT, Ask.giveBack("L", content))
                .then(null, content, new AreaReturned("L", content, List.of(), Ask.WHY));
    }

    @Test
    void aReviewerWithdrawsAnApproval() {
        Story story = Story.pair().approved("L");

        given(story).when(RUT, Ask.reopenArea("L")).then(null, story.contentOf("L"), new AreaReopened("L", Ask.WHY));
    }

    @Test
    void anApprovalFallsInTheSameCommitAsItsContentChanges() {
        Story story = Story.pair()
                .document("plan")
                .linked(ANNA, "link", "L.1", "plan")
                .approved("L");

        given(story)
                .when(ANNA, Ask.amendDocument("plan", "Planen 2026", 1))
                .then(
                        id("plan").toString(),
                        "2",
                        new EvidenceAmended(id("plan"), Ask.document("Planen 2026"), null, Ask.WHY),
                        new ApprovalVoided("L", story.contentOf("L"), Ask.WHY));
    }
}
