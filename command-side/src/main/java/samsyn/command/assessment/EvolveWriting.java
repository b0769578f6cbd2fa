package samsyn.command.assessment;

import java.util.UUID;
import samsyn.command.assessment.Assessment.Opened;
import samsyn.command.assessment.Written.Note;
import samsyn.event.AreaContent.NoteKind;
import samsyn.event.AssessmentEvent.AreaDescribed;
import samsyn.event.AssessmentEvent.Finding;
import samsyn.event.AssessmentEvent.FindingRemoved;
import samsyn.event.AssessmentEvent.FindingRevised;
import samsyn.event.AssessmentEvent.ImprovementNoted;
import samsyn.event.AssessmentEvent.ShortFactsRecorded;
import samsyn.event.AssessmentEvent.StrengthNoted;
import samsyn.event.AssessmentEvent.WritingEvent;

/** The assessment after something was written for the report, rewritten or taken out. */
final class EvolveWriting {

    private EvolveWriting() {}

    static Opened evolve(Opened s, WritingEvent event) {
        return switch (event) {
            case AreaDescribed e -> {
                Expect.area(s, e);
                yield noted(s, e, e.finding(), e.area(), NoteKind.PROSE, e.prose(), e.author());
            }
            case StrengthNoted e -> {
                Expect.area(s, e);
                yield noted(s, e, e.finding(), e.area(), NoteKind.STRENGTH, e.strength(), e.author());
            }
            case ImprovementNoted e -> {
                Expect.area(s, e);
                yield noted(s, e, e.finding(), e.area(), NoteKind.IMPROVEMENT, e.improvement(), e.author());
            }
            case FindingRevised e -> {
                Note before = Expect.finding(e.finding(), s, e);
                Expect.questions(e.now().questions(), s, e);
                yield s.with(s.written().with(before.revised(e.now())));
            }
            case FindingRemoved e ->
                s.with(s.written().without(Expect.finding(e.finding(), s, e))).withSpent(e.finding());
            case ShortFactsRecorded e -> s.with(s.written().with(e.facts()));
        };
    }

    private static Opened noted(
            Opened s, WritingEvent event, UUID id, String area, NoteKind kind, Finding content, String author) {
        Expect.questions(content.questions(), s, event);
        return s.with(s.written().with(new Note(id, area, kind, content, author, 1)));
    }
}
