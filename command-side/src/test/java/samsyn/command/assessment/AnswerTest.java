package samsyn.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static samsyn.command.assessment.Ask.*;
import static samsyn.command.assessment.People.*;
import static samsyn.event.AreaContent.NoteKind.STRENGTH;

import org.junit.jupiter.api.Test;
import samsyn.command.assessment.AssessmentCommand.FinishAssessment;
import samsyn.command.assessment.AssessmentCommand.RecordSelfDescription;
import samsyn.event.AssessmentEvent.Duty;
import samsyn.event.Evidence.SelfDescription;

/** What the sender of an accepted command is told, so that the next change of the same thing is not stale. */
class AnswerTest {

    @Test
    void namesNothingForTheAssessmentAsAWhole() {
        Story story = Story.nothing();
        says(story, KIM, open(TestEditions.BYGDEPROVET), null, null);
        story.team(ANNA, BERTIL).reviewedBy(RUT).allApproved();
        says(story, KIM, amendUnit("Hammarö", 2026), null, null);
        says(story, KIM, new FinishAssessment(), null, null);
        says(story, KIM, reopenAssessment(), null, null);
        says(story, KIM, cancel(), null, null);
    }

    @Test
    void namesMembers() {
        Story story = Story.opened();
        says(story, KIM, assign(ANNA, Duty.EVALUATOR), "anna", null);
        says(story, KIM, amend(ANNA), "anna", null);
        says(story, KIM, release(ANNA), "anna", null);
    }

    @Test
    void givesEvidenceItsVersion() {
        Story story = Story.pair();
        says(story, ANNA, recordInterview("i"), id("i").toString(), "1");
        says(story, ANNA, amendInterview("i", "G2", 1), id("i").toString(), "2");
        says(story, ANNA, register("d"), id("d").toString(), "1");
        says(story, ANNA, amendDocument("d", "x", 1), id("d").toString(), "2");
        says(story, ANNA, reviewPage("w"), id("w").toString(), "1");
        says(story, ANNA, amendPage("w", "x", 1), id("w").toString(), "2");
        says(story, ANNA, link("l", "V.1", "d"), id("l").toString(), null);
        says(story, ANNA, unlink("l", "V.1"), id("l").toString(), null);
    }

    @Test
    void givesASelfDescriptionTheIdThatItHas() {
        Story story = Story.pair();
        says(story, KIM, selfDescription("other", "V.2", "Vi"), id("other").toString(), "1");
        says(story, KIM, selfDescription("a", "V.1", "Klart"), id("a").toString(), "1");
        var again = new RecordSelfDescription(id("b"), new SelfDescription("V.1", text("Grumligt")), WHY, 1);
        says(story, KIM, again, id("a").toString(), "2");
    }

    @Test
    void givesAnOwnScoreItsOwnVersionOnly() {
        Story story = Story.pair().scored(BERTIL, "V.1", "9").does(BERTIL, revise("V.1", points("8"), 1));
        says(story, ANNA, score("V.1", NOT_APPLICABLE), null, "1");
        Story alone = Story.pair();
        says(alone, ANNA, score("V.1", points("9")), null, "1");
        says(alone, ANNA, revise("V.1", points("8"), 1), null, "2");
        says(alone, ANNA, withdraw("V.1", 2), null, "3");
    }

    @Test
    void givesTheAgreementItsVersion() {
        Story story = Story.pair().disclosed("V.1", "9", "9");
        says(story, ANNA, propose("p", "V.1", MEAN, 1), id("p").toString(), "2");
        says(story, BERTIL, decline("p", "V.1"), id("p").toString(), "3");
        says(story, ANNA, propose("q", "V.1", MEAN, 3), id("q").toString(), "4");
        says(story, BERTIL, confirm("q", "V.1"), id("q").toString(), "6");
        says(story, BERTIL, reopenQuestion("V.1", 6), null, "7");
    }

    @Test
    void namesRemarksAndTexts() {
        Story story = Story.pair();
        says(story, ANNA, remark("r", "V", null), id("r").toString(), null);
        says(story, ANNA, resolve("r"), id("r").toString(), null);
        says(story, ANNA, write("f", "V", STRENGTH, about("Ren")), id("f").toString(), "1");
        says(story, ANNA, reviseFinding("f", about("Renare"), 1), id("f").toString(), "2");
        says(story, ANNA, removeFinding("f", 2), id("f").toString(), null);
        says(story, ANNA, shortFacts("1", null, null), null, "1");
        says(story, ANNA, shortFacts("2", WHY, 1), null, "2");
    }

    @Test
    void givesAnAreaTheHashOfItsContent() {
        Story story = Story.pair().areaAgreed("L");
        String content = story.contentOf("L");
        says(story, ANNA, submit("L", content), null, content);
        says(story, RUT, giveBack("L", content), null, content);
        says(story, ANNA, submit("L", content), null, content);
        says(story, RUT, approve("L", content), null, content);
        says(story, RUT, reopenArea("L"), null, content);
    }

    private static void says(Story story, Person who, AssessmentCommand command, String id, String version) {
        assertThat(Answer.to(command, who, story.does(who, command).state(), 7)).isEqualTo(new Answer(id, version, 7));
    }
}
