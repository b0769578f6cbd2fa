package samsyn.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class StartedTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final List<String> said = Collections.synchronizedList(new ArrayList<>());
    private final Started started = new Started(said::add);

    @Test
    void stopsTheNewestFirst() throws Exception {
        List<String> stopped = new ArrayList<>();
        started.start("server", LONG, () -> () -> stopped.add("server"));
        started.start("pages", LONG, () -> () -> stopped.add("pages"));

        assertThat(started.stop()).isTrue();
        assertThat(stopped).containsExactly("pages", "server");
    }

    @Test
    void stopsTheOthersThoughOneFails() throws Exception {
        List<String> stopped = new ArrayList<>();
        started.start("server", LONG, () -> () -> stopped.add("server"));
        started.start("pages", LONG, () -> () -> {
            throw new IllegalStateException("stuck");
        });

        assertThat(started.stop()).isFalse();
        assertThat(stopped).containsExactly("server");
        assertThat(said)
                .singleElement()
                .asString()
                .startsWith("pages did not stop in order")
                .endsWith("stuck");
    }

    @Test
    void waitsNoLongerThanAgreed() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        started.start("pages", Duration.ofMillis(10), () -> never::await);

        assertThat(started.stop()).isFalse();
        assertThat(said).containsExactly("pages did not stop within 0 s.");
    }

    @Test
    void stopsWhatWasStillStarting() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        Thread.ofPlatform()
                .start(new FutureTask<>(() -> started.start("server", LONG, () -> {
                    begun.countDown();
                    goOn.await();
                    return stopped::countDown;
                })));
        begun.await();
        FutureTask<Boolean> stop = new FutureTask<>(started::stop);
        Thread.ofPlatform().start(stop);
        goOn.countDown();

        assertThat(stop.get()).isTrue();
        assertThat(stopped.getCount()).isZero();
    }

    @Test
    void startsNothingAfterTheStop() {
        started.stop();
        assertThatThrownBy(() -> started.start("server", LONG, () -> () -> {}))
                .isInstanceOf(CannotStart.class)
                .hasMessage("Samsyn was stopped while it was starting.");
    }
}
