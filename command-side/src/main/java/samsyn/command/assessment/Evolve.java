package samsyn.command.assessment;

import samsyn.command.assessment.Assessment.NotOpened;
import samsyn.command.assessment.Assessment.Opened;
import samsyn.event.AssessmentEvent;
import samsyn.event.AssessmentEvent.AssessmentOpened;
import samsyn.event.AssessmentEvent.ClosingEvent;
import samsyn.event.AssessmentEvent.EvidenceEvent;
import samsyn.event.AssessmentEvent.ReviewEvent;
import samsyn.event.AssessmentEvent.ScoringEvent;
import samsyn.event.AssessmentEvent.SettingUpEvent;
import samsyn.event.AssessmentEvent.WritingEvent;

/** The assessment after one more event. Pure, and never refuses: what happened, happened. */
public final class Evolve {

    private Evolve() {}

    /**
     * The next state.
     *
     * @param by who did it, by their id
     * @throws IllegalStateException naming event and state if the one does not fit the other: the log is broken
     */
    public static Assessment evolve(Assessment state, AssessmentEvent event, String by) {
        Opened next = next(state, event);
        return event instanceof SettingUpEvent || event instanceof ClosingEvent
                ? next.with(next.team().formedBy(by))
                : next;
    }

    private static Opened next(Assessment state, AssessmentEvent event) {
        return switch (state) {
            case NotOpened _ when event instanceof AssessmentOpened e -> EvolveSettingUp.open(e);
            case NotOpened _ -> throw Expect.broken(event, state, "it was not opened");
            case Opened s ->
                switch (event) {
                    case SettingUpEvent e -> EvolveSettingUp.evolve(s, e);
                    case EvidenceEvent e -> EvolveEvidence.evolve(s, e);
                    case ScoringEvent e -> EvolveScoring.evolve(s, e);
                    case WritingEvent e -> EvolveWriting.evolve(s, e);
                    case ReviewEvent e -> EvolveReview.evolve(s, e);
                    case ClosingEvent e -> EvolveClosing.evolve(s, e);
                };
        };
    }
}
