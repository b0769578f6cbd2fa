package samsyn.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import samsyn.query.projection.People;
import samsyn.query.projection.Story;

class FreshnessTest {

    private static final Duration LONG = Duration.ofHours(1);

    private final LiveViews views = new LiveViews();
    private final Freshness freshness = new Freshness(views.documents);
    private final Story story = Story.opened();
    private final long last = views.write(story);

    @AfterEach
    void stopTheServer() {
        views.close();
    }

    @Test
    void whatIsWrittenNeedsNoWaiting() throws Exception {
        assertThat(freshness.await(Story.ASSESSMENT, last, Duration.ZERO)).isTrue();
    }

    @Test
    void whatAnotherNodeWritesIsFoundInTheDatabase() throws Exception {
        CompletableFuture<Boolean> waiting = waitingFor(last + 1);
        views.write(story.scores(People.ANNA, "1.1", "7"));

        assertThat(waiting.get()).isTrue();
    }

    @Test
    void whatWasWrittenBeforeTheViewsWereLostIsNotClaimedAfterwards() throws Exception {
        freshness.visible(Story.ASSESSMENT, last);
        assertThat(freshness.await(Story.ASSESSMENT, last, Duration.ZERO)).isTrue();
        views.lose();

        assertThat(freshness.await(Story.ASSESSMENT, last, Duration.ofMillis(60)))
                .isFalse();

        CompletableFuture<Boolean> waiting = waitingFor(last);
        views.writeAnew(story);
        assertThat(waiting.get()).isTrue();
    }

    @Test
    void whatDoesNotComeIsGivenUpAfterAWhile() throws Exception {
        assertThat(freshness.await(Story.ASSESSMENT, last + 1, Duration.ofMillis(60)))
                .isFalse();
    }

    private CompletableFuture<Boolean> waitingFor(long sequence) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return freshness.await(Story.ASSESSMENT, sequence, LONG);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
