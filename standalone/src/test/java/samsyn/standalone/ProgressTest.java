package samsyn.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final Instant TYPED = Instant.parse("2026-11-01T12:00:00Z");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void fillsOneLineOfATerminal() {
        Progress progress = progress(true);
        progress.bar("sample", 0, 200);
        progress.bar("sample", 90, 200);
        progress.bar("sample", 90, 200);
        progress.bar("sample", 200, 200);
        progress.say("next");

        assertThat(out.toString(UTF_8))
                .isEqualTo("\r[..............................] 0 %  sample"
                        + "\r[#############.................] 45 %  sample"
                        + "\r[##############################] 100 %  sample\nnext\n");
    }

    @Test
    void printsAFewPlainLinesElsewhere() {
        Progress progress = progress(false);
        for (int done = 0; done <= 1000; done++) {
            progress.bar("sample", done, 1000);
        }
        assertThat(out.toString(UTF_8).lines())
                .containsExactly("sample: 25 %", "sample: 50 %", "sample: 75 %", "sample: 100 %");
    }

    @Test
    void aLineInBetweenLeavesTheBarStanding() {
        Progress progress = progress(true);
        progress.bar("sample", 1, 2);
        progress.say("PostgreSQL 0.9 s");
        progress.bar("sample", 2, 2);
        assertThat(out.toString(UTF_8))
                .isEqualTo("\r[###############...............] 50 %  sample\n"
                        + "PostgreSQL 0.9 s\n"
                        + "\r[##############################] 100 %  sample\n");
    }

    @Test
    void endsWithTheSecondsAndTheAddress() {
        progress(false).ready("http://localhost:8080");
        assertThat(out.toString(UTF_8).lines())
                .containsExactly("Started in 7.3 s.", "Samsyn is ready: http://localhost:8080");
    }

    @Test
    void saysOnlyAtTheEndThatItIsReady() {
        assertThatThrownBy(() -> progress(false).say("Kafka is ready")).isInstanceOf(IllegalArgumentException.class);
    }

    private Progress progress(boolean terminal) {
        return new Progress(new PrintStream(out, true, UTF_8), terminal, TYPED, () -> TYPED.plusMillis(7_349));
    }
}
