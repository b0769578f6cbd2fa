package samsyn.command.axon;

import static samsyn.command.assessment.Ask.id;
import static samsyn.command.assessment.People.*;
import static samsyn.command.axon.ThroughAxon.given;

import org.junit.jupiter.api.Test;
import samsyn.command.assessment.Ask;
import samsyn.command.assessment.Refusal;
import samsyn.command.assessment.Story;
import samsyn.event.AssessmentEvent.DocumentRegistered;
import samsyn.event.AssessmentEvent.EvidenceAmended;
import samsyn.event.AssessmentEvent.EvidenceLinked;
import samsyn.event.AssessmentEvent.EvidenceUnlinked;
import samsyn.event.Evidence.Shows;

class EvidenceThroughAxonTest {

    @Test
    void anEvaluatorRegistersADocument() {
        given(Story.pair())
                .when(ANNA, Ask.register("plan"))
                .then(id("plan").toString(), "1", new DocumentRegistered(id("plan"), Ask.document("plan")));
    }

    @Test
    void aDocumentIsAmendedWithAReason() {
        given(Story.pair().document("plan"))
                .when(BERTIL, Ask.amendDocument("plan", "Planen 2026", 1))
                .then(
                        id("plan").toString(),
                        "2",
                        new EvidenceAmended(id("plan"), Ask.document("Planen 2026"), null, Ask.WHY));
    }

    @Test
    void aDocumentThatHasChangedIsNotAmended() {
        given(Story.pair().document("plan").does(ANNA, Ask.amendDocument("plan", "Planen 2026", 1)))
                .when(BERTIL, Ask.amendDocument("plan", "Planen 2027", 1))
                .thenRefused(Refusal.CHANGED_SINCE_SEEN);
    }

    @Test
    void aDocumentIsLinkedToAQuestion() {
        given(Story.pair().document("plan"))
                .when(ANNA, Ask.link("link", "V.1", "plan"))
                .then(
                        id("link").toString(),
                        null,
                        new EvidenceLinked(id("link"), "V.1", id("plan"), Shows.PRACTICE, null, "anna"));
    }

    @Test
    void nothingIsLinkedThatIsNotThere() {
        given(Story.pair()).when(ANNA, Ask.link("link", "V.1", "plan")).thenRefused(Refusal.NO_SUCH_EVIDENCE);
    }

    @Test
    void aLinkIsTakenAway() {
        given(Story.pair().document("plan").linked(ANNA, "link", "V.1", "plan"))
                .when(ANNA, Ask.unlink("link", "V.1"))
                .then(id("link").toString(), null, new EvidenceUnlinked(id("link"), "V.1", id("plan"), Ask.WHY));
    }
}
