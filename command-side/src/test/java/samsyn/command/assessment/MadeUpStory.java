package samsyn.command.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import samsyn.command.assessment.Assessment.Opened;
import samsyn.command.assessment.RandomCommands.Attempt;
import samsyn.event.Actor;
import samsyn.event.AssessmentEvent;

/** One of many made-up assessments, told in the order of its events; seed and number tell the same one again. */
public final class MadeUpStory {

    private MadeUpStory() {}

    /** What happened next, by whom, and what came of it. */
    public record Told(AssessmentEvent event, Actor by, Assessment after) {

        public WhatStands whatStands() {
            return WhatStands.in((Opened) after);
        }
    }

    /** Every twentieth is a long one with the real questionnaire. */
    public static List<Told> of(long seed, int number) {
        boolean large = number % 20 == 19;
        Random random = new Random(seed + number);
        RandomCommands people = large
                ? new RandomCommands(random, TestEditions.KOMMUNKOMPASSEN, 0.15)
                : new RandomCommands(random, TestEditions.BYGDEPROVET, 0.45);
        List<Told> told = new ArrayList<>();
        Assessment state = Assessment.NOT_OPENED;
        for (int step = 0; step < (large ? 350 : 80); step++) {
            state = told(people.next(state), state, told);
        }
        return told;
    }

    private static Assessment told(Attempt attempt, Assessment before, List<Told> told) {
        List<AssessmentEvent> events;
        try {
            events = Decide.decide(attempt.command(), before, attempt.who(), Specification.NOW);
        } catch (Refused no) {
            return before;
        }
        Assessment after = before;
        for (AssessmentEvent event : events) {
            after = Evolve.evolve(after, event, attempt.who().id());
            told.add(new Told(event, Standing.actor(attempt.who(), after), after));
        }
        return after;
    }
}
