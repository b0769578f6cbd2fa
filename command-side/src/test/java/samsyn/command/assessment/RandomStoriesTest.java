package samsyn.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import samsyn.command.assessment.Assessment.Opened;
import samsyn.command.assessment.RandomCommands.Attempt;
import samsyn.event.AssessmentEvent;
import samsyn.event.AssessmentEvent.ScoresDisclosed;
import samsyn.event.EventTypes;

/**
 * Thousands of made-up assessments: two to four people do sensible and senseless things, and after each step all that
 * must hold is checked. A failure names the seed; {@code -Dsamsyn.seed=…} tells the same stories again.
 */
@Tag("random")
class RandomStoriesTest {

    private static final int STORIES = Boolean.getBoolean("samsyn.full") ? 10_000 : 1_000;

    private final Map<String, Integer> happened = new TreeMap<>();
    private final Map<Refusal, Integer> refused = new TreeMap<>();
    private int steps;

    @Test
    void keepEveryRuleWhateverPeopleDo() {
        long seed = seed();
        System.out.printf("samsyn.seed=%d, %d stories%n", seed, STORIES);

        for (int story = 0; story < STORIES; story++) {
            boolean large = story % 20 == 19;
            Random random = new Random(seed + story);
            RandomCommands people = large
                    ? new RandomCommands(random, TestEditions.KOMMUNKOMPASSEN, 0.15)
                    : new RandomCommands(random, TestEditions.BYGDEPROVET, 0.45);
            tell(people, large ? 350 : 80, "samsyn.seed=" + seed + ", story " + story);
        }

        System.out.printf("%d steps%n%s%n%s%n", steps, happened, refused);
        assertThat(happened.keySet())
                .isEqualTo(EventTypes.all().stream().map(Class::getSimpleName).collect(Collectors.toSet()));
        assertThat(refused.size()).as("refusals met").isGreaterThanOrEqualTo(Refusal.values().length * 9 / 10);
    }

    private void tell(RandomCommands people, int length, String which) {
        Assessment state = Assessment.NOT_OPENED;
        Invariants invariants = new Invariants();
        List<Attempt> told = new ArrayList<>();
        try {
            for (int step = 0; step < length; step++) {
                Attempt attempt = people.next(state);
                told.add(attempt);
                state = step(attempt, state, invariants);
                steps++;
            }
            invariants.checkHistory(state);
        } catch (Throwable fault) {
            throw new AssertionError(which + ", step " + told.size() + ": " + told.getLast(), fault);
        }
    }

    private Assessment step(Attempt attempt, Assessment state, Invariants invariants) {
        List<AssessmentEvent> events;
        try {
            events = Decide.decide(attempt.command(), state, attempt.who(), Specification.NOW);
        } catch (Refused no) {
            refused.merge(no.refusal(), 1, Integer::sum);
            checkThatNothingHiddenIsTold(attempt, state, answer(no));
            return state;
        }
        checkThatNothingHiddenIsTold(attempt, state, answer(events));
        events.forEach(e -> happened.merge(e.getClass().getSimpleName(), 1, Integer::sum));
        Opened after = fold(state, events, attempt.who());
        if (!fold(state, events, attempt.who()).equals(after)) {
            throw new AssertionError("The same events gave another state");
        }
        invariants.check(state, events, attempt.who(), after);
        Answer.to(attempt.command(), attempt.who(), after, 0);
        return after;
    }

    private static void checkThatNothingHiddenIsTold(Attempt attempt, Assessment state, List<Object> answer) {
        if (state instanceof Opened s) {
            Opened other = Hidden.changedFor(attempt.who(), s);
            List<Object> same;
            try {
                same = answer(Decide.decide(attempt.command(), other, attempt.who(), Specification.NOW));
            } catch (Refused no) {
                same = answer(no);
            }
            if (!same.equals(answer)) {
                throw new AssertionError("Answered " + answer + ", but if what is hidden were different: " + same);
            }
        }
    }

    private static List<Object> answer(Refused no) {
        return Arrays.asList(no.refusal(), no.field(), no.current(), no.version(), no.asked());
    }

    /** What is disclosed at this very moment is no longer hidden. */
    private static List<Object> answer(List<AssessmentEvent> events) {
        return events.stream()
                .<Object>map(e -> e instanceof ScoresDisclosed disclosed ? disclosed.question() : e)
                .toList();
    }

    private static Opened fold(Assessment state, List<AssessmentEvent> events, Person who) {
        Assessment next = state;
        for (AssessmentEvent event : events) {
            next = Evolve.evolve(next, event, who.id());
        }
        return (Opened) next;
    }

    private static long seed() {
        String given = System.getProperty("samsyn.seed", "");
        return given.isBlank() ? new Random().nextLong() : Long.parseLong(given);
    }
}
