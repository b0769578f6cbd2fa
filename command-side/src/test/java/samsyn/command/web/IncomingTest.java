package samsyn.command.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static samsyn.command.assessment.People.ANNA;

import java.util.HashMap;
import org.junit.jupiter.api.Test;
import samsyn.edge.problem.BadRequest;
import samsyn.event.Text;

class IncomingTest {

    private static final String PUT_SCORE = "PUT\n/api/assessments/a/questions/1.1/score";

    @Test
    void takesTheVersionSeenFromTheETag() {
        assertThat(seeing("\"2\"").seenVersion()).isEqualTo(2);
        assertThat(seeing(" W/\"2\" ").seenVersion()).isEqualTo(2);
        assertThat(seeing(null).seenVersion()).isNull();
        assertThat(seeing("\"never given out\"").seenVersion()).isEqualTo(-1);
    }

    @Test
    void readsNoVersionThatIsNoETag() {
        assertThatThrownBy(() -> seeing("2").seen())
                .isInstanceOfSatisfying(
                        BadRequest.class, bad -> assertThat(bad.fault()).isEqualTo(Fault.MALFORMED_HEADER));
    }

    @Test
    void isTheSameRequestOnlyWithTheSameAddressVersionAndBody() {
        byte[] one = incoming(PUT_SCORE, "\"1\"", "{}").fingerprint();

        assertThat(incoming(PUT_SCORE, "\"1\"", "{}").fingerprint()).isEqualTo(one);
        assertThat(incoming(PUT_SCORE, "\"2\"", "{}").fingerprint()).isNotEqualTo(one);
        assertThat(incoming(PUT_SCORE, null, "{}").fingerprint()).isNotEqualTo(one);
        assertThat(incoming(PUT_SCORE, "\"1\"", "{ }").fingerprint()).isNotEqualTo(one);
        assertThat(incoming("POST\n/api/assessments", "\"1\"", "{}").fingerprint())
                .isNotEqualTo(one);
    }

    @Test
    void keepsALongTextBesideAndAShortOneNot() {
        Incoming in = seeing(null);
        String novel = "Det var en gång. ".repeat(1_000);

        assertThat(in.text("Finns.", "rationale")).isEqualTo(new Text.Inline("Finns."));
        assertThat(in.beside()).isEmpty();
        assertThat(in.text(novel, "rationale")).isInstanceOf(Text.Stored.class);
        assertThat(in.beside().values()).containsExactly(novel.getBytes(UTF_8));
    }

    private static Incoming seeing(String ifMatch) {
        return incoming(PUT_SCORE, ifMatch, "{}");
    }

    private static Incoming incoming(String address, String ifMatch, String body) {
        return new Incoming(ANNA, "key", address, null, ifMatch, body.getBytes(UTF_8), null, new HashMap<>());
    }
}
