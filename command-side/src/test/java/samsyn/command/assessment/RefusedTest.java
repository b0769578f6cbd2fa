package samsyn.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RefusedTest {

    @Test
    void saysInLogsWhichRuleAndWhere() {
        assertThat(Refused.because(Refusal.NOT_SCORED)).hasMessage("NOT_SCORED");
        assertThat(Refused.because(Refusal.TEXT_REQUIRED, "rationale")).hasMessage("TEXT_REQUIRED (rationale)");
    }

    @Test
    void tellsLogsNothingOfWhatPeopleWrote() {
        assertThat(Refused.stale("What stands there", 2)).hasMessage("CHANGED_SINCE_SEEN");
    }
}
