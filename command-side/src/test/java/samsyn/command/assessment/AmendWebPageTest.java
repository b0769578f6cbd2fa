package samsyn.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static samsyn.command.assessment.Ask.*;
import static samsyn.command.assessment.People.*;
import static samsyn.command.assessment.Refusal.*;
import static samsyn.command.assessment.Specification.given;

import org.junit.jupiter.api.Test;
import samsyn.command.assessment.AssessmentCommand.AmendWebPage;
import samsyn.event.AssessmentEvent.ApprovalVoided;
import samsyn.event.AssessmentEvent.EvidenceAmended;

class AmendWebPageTest {

    @Test
    void correctsARecord() {
        var outcome = given(seen()).when(BERTIL, amendPage("w", "Två kartor", 1));

        outcome.then(new EvidenceAmended(id("w"), null, page("https://www.hammaro.se", "Två kartor", TODAY), WHY));
        assertThat(outcome.after().item(id("w")).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void needsTheVersionSeen() {
        given(seen())
                .when(ANNA, new AmendWebPage(id("w"), page("https://www.hammaro.se", "x", TODAY), WHY, null))
                .thenRefused(VERSION_REQUIRED);
        given(seen())
                .when(ANNA, amendPage("w", "x", 2))
                .thenStale(page("https://www.hammaro.se", "En karta", TODAY), 1);
    }

    @Test
    void needsAReason() {
        given(seen())
                .when(ANNA, new AmendWebPage(id("w"), page("https://www.hammaro.se", "x", TODAY), null, 1))
                .thenRefused(REASON_REQUIRED, "reason");
    }

    @Test
    void obeysTheRulesOfAFirstRecord() {
        given(seen()).when(ANNA, amendPage("w", " ", 1)).thenRefused(TEXT_REQUIRED, "saw");
        given(seen())
                .when(ANNA, new AmendWebPage(id("w"), page("", "x", TODAY), WHY, 1))
                .thenRefused(TEXT_REQUIRED, "address");
        given(seen())
                .when(ANNA, new AmendWebPage(id("w"), page("https://www.hammaro.se", "x", TODAY.plusDays(1)), WHY, 1))
                .thenRefused(IN_THE_FUTURE, "seenOn");
    }

    @Test
    void needsAWebPage() {
        given(seen()).when(ANNA, amendPage("none", "x", 1)).thenRefused(NO_SUCH_EVIDENCE, "evidence");
        given(seen().document("d")).when(ANNA, amendPage("d", "x", 1)).thenRefused(OTHER_KIND_OF_EVIDENCE, "evidence");
    }

    @Test
    void voidsTheApprovalThatRestsOnIt() {
        Story story = seen().linked(ANNA, "l", "L.1", "w").approved("L");

        given(story)
                .when(ANNA, amendPage("w", "x", 1))
                .then(
                        new EvidenceAmended(id("w"), null, page("https://www.hammaro.se", "x", TODAY), WHY),
                        new ApprovalVoided("L", story.contentOf("L"), WHY));
    }

    @Test
    void isDoneByEvaluators() {
        given(seen()).when(KIM, amendPage("w", "x", 1)).thenRefused(NOT_EVALUATOR);
    }

    private static Story seen() {
        return Story.pair().does(ANNA, reviewPage("w"));
    }
}
