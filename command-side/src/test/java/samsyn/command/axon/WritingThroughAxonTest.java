package samsyn.command.axon;

import static samsyn.command.assessment.Ask.about;
import static samsyn.command.assessment.Ask.id;
import static samsyn.command.assessment.People.*;
import static samsyn.command.axon.ThroughAxon.given;

import java.util.List;
import org.junit.jupiter.api.Test;
import samsyn.command.assessment.Ask;
import samsyn.command.assessment.Refusal;
import samsyn.command.assessment.Story;
import samsyn.event.AreaContent.NoteKind;
import samsyn.event.AssessmentEvent.Fact;
import samsyn.event.AssessmentEvent.FindingRemoved;
import samsyn.event.AssessmentEvent.FindingRevised;
import samsyn.event.AssessmentEvent.ShortFactsRecorded;
import samsyn.event.AssessmentEvent.StrengthNoted;

class WritingThroughAxonTest {

    @Test
    void aStrengthIsNoted() {
        given(Story.pair())
                .when(ANNA, Ask.write("finding", "V", NoteKind.STRENGTH, about("Rent vatten")))
                .then(
                        id("finding").toString(),
                        "1",
                        new StrengthNoted(id("finding"), "V", about("Rent vatten"), "anna"));
    }

    @Test
    void nothingIsWrittenAboutAnAreaOfNoEdition() {
        given(Story.pair())
                .when(ANNA, Ask.write("finding", "X", NoteKind.STRENGTH, about("Rent vatten")))
                .thenRefused(Refusal.NO_SUCH_AREA);
    }

    @Test
    void aColleagueRewritesAStrength() {
        given(noted())
                .when(BERTIL, Ask.reviseFinding("finding", about("Renare vatten"), 1))
                .then(
                        id("finding").toString(),
                        "2",
                        new FindingRevised(id("finding"), "V", about("Renare vatten"), Ask.WHY));
    }

    @Test
    void nothingIsTakenOutWithoutTheVersionSeen() {
        given(noted()).when(ANNA, Ask.removeFinding("finding", null)).thenRefused(Refusal.VERSION_REQUIRED);
    }

    @Test
    void aStrengthIsTakenOut() {
        given(noted())
                .when(ANNA, Ask.removeFinding("finding", 1))
                .then(id("finding").toString(), null, new FindingRemoved(id("finding"), "V", Ask.WHY));
    }

    @Test
    void theShortFactsAreRecorded() {
        given(Story.pair())
                .when(ANNA, Ask.shortFacts("15 000", null, null))
                .then(null, "1", new ShortFactsRecorded(List.of(new Fact("Folkmängd", "15 000")), null));
    }

    private static Story noted() {
        return Story.pair().does(ANNA, Ask.write("finding", "V", NoteKind.STRENGTH, about("Rent vatten")));
    }
}
