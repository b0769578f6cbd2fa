package samsyn.command.assessment;

import static samsyn.command.assessment.Ask.*;
import static samsyn.command.assessment.People.*;
import static samsyn.command.assessment.Refusal.*;
import static samsyn.command.assessment.Specification.given;

import org.junit.jupiter.api.Test;
import samsyn.command.assessment.AssessmentCommand.ReviewWebPage;
import samsyn.event.AssessmentEvent.WebPageReviewed;

class ReviewWebPageTest {

    @Test
    void recordsWhatWasSeenWhereAndWhen() {
        given(Story.pair())
                .when(ANNA, reviewPage("w"))
                .then(new WebPageReviewed(id("w"), page("https://www.hammaro.se", "En karta", TODAY)));
    }

    @Test
    void cannotBeSeenTomorrow() {
        given(Story.pair())
                .when(ANNA, new ReviewWebPage(id("w"), page("https://www.hammaro.se", "En karta", TODAY.plusDays(1))))
                .thenRefused(IN_THE_FUTURE, "seenOn");
    }

    @Test
    void needsAnAddressAndWhatWasSeen() {
        given(Story.pair())
                .when(ANNA, new ReviewWebPage(id("w"), page(" ", "En karta", TODAY)))
                .thenRefused(TEXT_REQUIRED, "address");
        given(Story.pair())
                .when(ANNA, new ReviewWebPage(id("w"), page("https://www.hammaro.se", " ", TODAY)))
                .thenRefused(TEXT_REQUIRED, "saw");
    }

    @Test
    void cannotTakeAnIdTwice() {
        given(Story.pair().document("w")).when(ANNA, reviewPage("w")).thenRefused(ID_TAKEN, "evidence");
    }

    @Test
    void isDoneByEvaluators() {
        given(Story.pair()).when(RUT, reviewPage("w")).thenRefused(NOT_EVALUATOR);
    }
}
