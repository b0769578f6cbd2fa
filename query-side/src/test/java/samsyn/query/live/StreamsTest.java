package samsyn.query.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import samsyn.event.AssessmentEvent.Duty;
import samsyn.openness.Openness.Role;
import samsyn.query.mongo.ViewsUnavailable;
import samsyn.query.openness.Asker;
import samsyn.query.openness.NoSuchThing;
import samsyn.query.projection.People;
import samsyn.query.projection.Story;
import samsyn.query.read.Standings;

/** Open pages are told what changed for their readers, when it can be read, and nothing else. */
class StreamsTest {

    private final LiveViews views = new LiveViews();
    private final Freshness freshness = new Freshness(views.documents);
    private final Streams streams = new Streams(views.documents, new Standings(views.documents), freshness);
    private final Story story = Story.opened();
    private long last = views.write(story);

    @AfterEach
    void stop() {
        streams.close();
        views.close();
    }

    /** A page that keeps what it was told, and how far the views were at that moment. */
    private class Page implements Listener {
        private record Told(Set<String> things, long reached) {}

        private final BlockingQueue<Told> told = new LinkedBlockingQueue<>();
        private final CountDownLatch ended = new CountDownLatch(1);

        @Override
        public void changed(Set<String> things) {
            told.add(new Told(things, views.documents.reached(Story.ASSESSMENT)));
        }

        @Override
        public void stillHere() {}

        @Override
        public void end() {
            ended.countDown();
        }

        Set<String> next() throws InterruptedException {
            return told.take().things();
        }
    }

    @Test
    void tellsWhatChangedForTheReader() throws Exception {
        Page anna = open(People.AS_ANNA);
        happens(story.scores(People.ANNA, "1.1", "10"));

        assertThat(anna.next()).contains("question/1.1", "overview").doesNotContain("question/1.2");
    }

    @Test
    void tellsAColleagueNothingOfARevisionOnABlindQuestion() throws Exception {
        happens(story.scores(People.ANNA, "1.1", "10"));
        Page bertil = open(People.AS_BERTIL);
        Page auditor = open(People.AS_AUDITOR);
        Page anna = open(People.AS_ANNA);
        happens(story.revises(People.ANNA, "1.1", "12"));
        assertThat(anna.next()).contains("question/1.1");
        assertThat(auditor.next()).contains("question/1.1");

        happens(story.registers(People.BERTIL, 1));

        assertThat(bertil.next()).contains("evidence").noneMatch(thing -> thing.startsWith("question/"));
        assertThat(bertil.told).isEmpty();
    }

    @Test
    void tellsBothAtOnceWhenTheQuestionIsDisclosed() throws Exception {
        happens(story.scores(People.ANNA, "1.1", "10"));
        Page anna = open(People.AS_ANNA);
        Page bertil = open(People.AS_BERTIL);
        story.scores(People.BERTIL, "1.1", "12").discloses(People.BERTIL, "1.1", "10", "12");
        happens(story);

        assertThat(anna.next()).contains("question/1.1");
        assertThat(bertil.next()).contains("question/1.1");
    }

    @Test
    void tellsOnlyWhatCanBeRead() throws Exception {
        Page anna = open(People.AS_ANNA);
        story.scores(People.ANNA, "1.1", "10");
        long announced = last + 1;
        streams.announced(Story.ASSESSMENT, announced);
        views.write(story);

        assertThat(anna.told.take().reached()).isGreaterThanOrEqualTo(announced);
    }

    @Test
    void tellsOfWhatWasAnnouncedBeforeThePageWasOpened() throws Exception {
        streams.announced(Story.ASSESSMENT, last + 1);
        Page anna = open(People.AS_ANNA);
        views.write(story.scores(People.ANNA, "1.1", "10"));

        assertThat(anna.next()).contains("question/1.1");
    }

    @Test
    void tellsAPageThatMayHaveMissedSomethingToLookAtEverything() throws Exception {
        Page anna = new Page();
        streams.open(Story.ASSESSMENT, People.AS_ANNA, inAnHour(), () -> true, anna);

        assertThat(anna.next()).isEqualTo(Listener.EVERYTHING);
    }

    @Test
    void endsWithTheReadersToken() throws Exception {
        Page anna = new Page();
        streams.open(Story.ASSESSMENT, People.AS_ANNA, Instant.now().plusMillis(50), () -> false, anna);

        anna.ended.await();
        happens(story.scores(People.ANNA, "1.1", "10"));
        assertThat(anna.told).isEmpty();
    }

    @Test
    void endsForWhoLeavesTheTeam() throws Exception {
        Page anna = open(People.AS_ANNA);
        happens(story.leaves(People.ANNA, Duty.EVALUATOR));

        anna.ended.await();
        assertThat(anna.told).isEmpty();
    }

    @Test
    void isNotOpenToStrangers() {
        assertThatThrownBy(() -> open(People.AS_STRANGER)).isInstanceOf(NoSuchThing.class);
    }

    @Test
    void aPageThatIsClosedHearsNoMore() throws Exception {
        Page gone = new Page();
        streams.open(Story.ASSESSMENT, People.AS_ANNA, inAnHour(), () -> false, gone)
                .run();
        Page anna = open(People.AS_ANNA);
        happens(story.scores(People.ANNA, "1.1", "10"));

        anna.next();
        assertThat(gone.told).isEmpty();
    }

    @Test
    void aPageThatIsSlowHoldsUpNoOther() throws Exception {
        CountDownLatch stuck = new CountDownLatch(1);
        Page slow = new Page() {
            @Override
            public void changed(Set<String> things) {
                try {
                    stuck.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                super.changed(things);
            }
        };
        streams.open(Story.ASSESSMENT, People.AS_ANNA, inAnHour(), () -> false, slow);
        Page bertil = open(People.AS_BERTIL);
        for (int document = 0; document < 3; document++) {
            happens(story.registers(People.BERTIL, document));
            bertil.next();
        }
        stuck.countDown();

        assertThat(slow.next()).contains("evidence");
        assertThat(slow.next()).as("two changes, told at once").contains("evidence");
        assertThat(slow.told.poll(50, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void whatHappensWhileMongoIsAwayIsToldWhenItIsBack() throws Exception {
        Page anna = open(People.AS_ANNA);
        last = views.write(story.scores(People.ANNA, "1.1", "10"));
        views.mongo.stop();
        streams.announced(Story.ASSESSMENT, last);
        // The stream, too, has failed once by then.
        for (int failure = 0; failure < 2; failure++) {
            assertThatThrownBy(() -> views.documents.reached(Story.ASSESSMENT)).isInstanceOf(ViewsUnavailable.class);
        }
        views.mongo.startAgain();

        assertThat(anna.next()).contains("question/1.1");
    }

    @Test
    void whatWasNeverAnnouncedIsToldWithTheNextHeartbeat() throws Exception {
        Page anna = open(People.AS_ANNA);
        last = views.write(story.scores(People.ANNA, "1.1", "10"));
        streams.beat();

        assertThat(anna.next()).contains("question/1.1");
    }

    @Test
    void aPageThatIsStuckHoldsUpNeitherHeartbeatsNorTheEndOfOthers() throws Exception {
        CountDownLatch beaten = new CountDownLatch(1);
        CountDownLatch stuck = new CountDownLatch(1);
        Page deaf = new Page() {
            @Override
            public void stillHere() {
                awaitIt(stuck);
            }

            @Override
            public void end() {
                awaitIt(stuck);
                super.end();
            }
        };
        streams.open(Story.ASSESSMENT, People.AS_ANNA, inAnHour(), () -> false, deaf);
        streams.beat();
        Page bertil = new Page() {
            @Override
            public void stillHere() {
                beaten.countDown();
            }
        };
        streams.open(Story.ASSESSMENT, People.AS_BERTIL, inAnHour(), () -> false, bertil);
        streams.beat();
        beaten.await();
        happens(story.leaves(People.ANNA, Duty.EVALUATOR).leaves(People.BERTIL, Duty.EVALUATOR));
        bertil.ended.await();

        stuck.countDown();
        deaf.ended.await();
    }

    @Test
    void aPageThatDoesNotTakeWhatItIsToldIsEnded() throws Exception {
        CountDownLatch called = new CountDownLatch(1);
        CountDownLatch stuck = new CountDownLatch(1);
        Page slow = new Page() {
            @Override
            public void stillHere() {
                called.countDown();
                awaitIt(stuck);
            }
        };
        Subscription subscription = new Subscription(People.AS_ANNA, Role.EVALUATOR, slow);
        subscription.stillHere();
        called.await();
        subscription.stillHere();
        subscription.stillHere(System.nanoTime() + Duration.ofSeconds(31).toNanos());
        stuck.countDown();

        slow.ended.await();
        subscription.tell(Set.of("overview"));
        assertThat(slow.told).isEmpty();
    }

    private static void awaitIt(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatFailsWhileItIsOpenedLeavesNothingBehind() {
        BooleanSupplier fails = () -> {
            throw new IllegalStateException("injected");
        };
        assertThatThrownBy(() -> streams.open(Story.ASSESSMENT, People.AS_ANNA, inAnHour(), fails, new Page()))
                .hasMessage("injected");

        assertThat(streams.size()).isZero();
    }

    @Test
    void onePersonAndAllTogetherHaveOnlySoManyOpen() {
        Streams few = new Streams(views.documents, new Standings(views.documents), freshness, 2, 3);
        try {
            Runnable first = open(few, People.AS_ANNA);
            open(few, People.AS_ANNA);
            assertThatThrownBy(() -> open(few, People.AS_ANNA))
                    .isInstanceOfSatisfying(
                            TooManyStreams.class, e -> assertThat(e.areOfOne()).isTrue());
            open(few, People.AS_BERTIL);
            assertThatThrownBy(() -> open(few, People.AS_REVIEWER))
                    .isInstanceOfSatisfying(
                            TooManyStreams.class, e -> assertThat(e.areOfOne()).isFalse());
            first.run();
            open(few, People.AS_REVIEWER);
        } finally {
            few.close();
        }
    }

    private Runnable open(Streams into, Asker reader) {
        return into.open(Story.ASSESSMENT, reader, inAnHour(), () -> false, new Page());
    }

    private Page open(Asker reader) {
        Page page = new Page();
        streams.open(Story.ASSESSMENT, reader, inAnHour(), () -> false, page);
        return page;
    }

    private static Instant inAnHour() {
        return Instant.now().plus(Duration.ofHours(1));
    }

    /** Written and announced, as a projector and a tail do. */
    private void happens(Story soFar) {
        last = views.write(soFar);
        freshness.visible(Story.ASSESSMENT, last);
        streams.announced(Story.ASSESSMENT, last);
    }
}
