package samsyn.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static samsyn.command.assessment.Ask.*;
import static samsyn.command.assessment.People.*;
import static samsyn.command.assessment.Refusal.*;
import static samsyn.command.assessment.Specification.given;

import java.util.List;
import org.junit.jupiter.api.Test;
import samsyn.command.assessment.AssessmentCommand.RecordShortFacts;
import samsyn.event.AssessmentEvent.Fact;
import samsyn.event.AssessmentEvent.ShortFactsRecorded;

class RecordShortFactsTest {

    private static final List<Fact> FIRST = List.of(new Fact("Folkmängd", "14 900"));

    @Test
    void recordsRowsAsPrinted() {
        var outcome = given(Story.pair()).when(ANNA, shortFacts("14 900", null, null));

        outcome.then(new ShortFactsRecorded(FIRST, null));
        assertThat(outcome.after().written().shortFacts()).isEqualTo(FIRST);
        assertThat(outcome.after().written().shortFactsVersion()).isEqualTo(1);
    }

    @Test
    void recordsThemAgainWithVersionAndReason() {
        given(recorded())
                .when(BERTIL, shortFacts("15 009", WHY, 1))
                .then(new ShortFactsRecorded(List.of(new Fact("Folkmängd", "15 009")), WHY));
    }

    @Test
    void needsTheVersionSeenTheSecondTime() {
        given(recorded()).when(BERTIL, shortFacts("15 009", WHY, null)).thenRefused(VERSION_REQUIRED);
        given(recorded().does(BERTIL, shortFacts("15 009", WHY, 1)))
                .when(ANNA, shortFacts("15 010", WHY, 1))
                .thenStale(List.of(new Fact("Folkmängd", "15 009")), 2);
    }

    @Test
    void needsAReasonTheSecondTime() {
        given(recorded()).when(ANNA, shortFacts("15 009", null, 1)).thenRefused(REASON_REQUIRED, "reason");
    }

    @Test
    void needsRowsWithNameAndValue() {
        given(Story.pair())
                .when(ANNA, new RecordShortFacts(List.of(), null, null))
                .thenRefused(TEXT_REQUIRED, "facts");
        given(Story.pair())
                .when(ANNA, new RecordShortFacts(List.of(new Fact(" ", "1")), null, null))
                .thenRefused(TEXT_REQUIRED, "facts.name");
        given(Story.pair())
                .when(ANNA, new RecordShortFacts(List.of(new Fact("Folkmängd", "")), null, null))
                .thenRefused(TEXT_REQUIRED, "facts.value");
    }

    @Test
    void voidsNoApproval() {
        given(Story.pair().allApproved())
                .when(ANNA, shortFacts("14 900", null, null))
                .then(new ShortFactsRecorded(FIRST, null));
    }

    @Test
    void isDoneByEvaluators() {
        given(Story.pair()).when(KIM, shortFacts("14 900", null, null)).thenRefused(NOT_EVALUATOR);
    }

    private static Story recorded() {
        return Story.pair().does(ANNA, shortFacts("14 900", null, null));
    }
}
