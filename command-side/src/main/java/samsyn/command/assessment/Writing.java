package samsyn.command.assessment;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import samsyn.command.assessment.Assessment.Opened;
import samsyn.command.assessment.AssessmentCommand.RecordShortFacts;
import samsyn.command.assessment.AssessmentCommand.RemoveFinding;
import samsyn.command.assessment.AssessmentCommand.ReviseFinding;
import samsyn.command.assessment.AssessmentCommand.WriteFinding;
import samsyn.command.assessment.Written.Note;
import samsyn.event.AreaContent.NoteKind;
import samsyn.event.AssessmentEvent;
import samsyn.event.AssessmentEvent.AreaDescribed;
import samsyn.event.AssessmentEvent.Finding;
import samsyn.event.AssessmentEvent.FindingRemoved;
import samsyn.event.AssessmentEvent.FindingRevised;
import samsyn.event.AssessmentEvent.ImprovementNoted;
import samsyn.event.AssessmentEvent.ShortFactsRecorded;
import samsyn.event.AssessmentEvent.StrengthNoted;
import samsyn.openness.Openness.Thing;

/** Prose, strengths, improvement opportunities and short facts. */
final class Writing {

    private Writing() {}

    static List<AssessmentEvent> write(WriteFinding c, Opened s, Person who) {
        Demand.evaluatorAtWork(who, s);
        Demand.area(c.area(), s);
        check(c.content(), c.kind(), c.area(), s);
        Demand.fresh(c.finding(), s, "finding");
        return List.of(
                switch (c.kind()) {
                    case PROSE -> new AreaDescribed(c.finding(), c.area(), c.content(), who.id());
                    case STRENGTH -> new StrengthNoted(c.finding(), c.area(), c.content(), who.id());
                    case IMPROVEMENT -> new ImprovementNoted(c.finding(), c.area(), c.content(), who.id());
                });
    }

    static List<AssessmentEvent> revise(ReviseFinding c, Opened s, Person who) {
        Note note = changeable(c.finding(), c.seen(), s, who);
        check(c.now(), note.kind(), note.area(), s);
        Thing text = Thing.writing(note.area(), c.now().questions());
        if (!Knowing.ofWriting(text, who.id(), note.author(), s)) {
            // The author would read what a colleague writes about a question that is still blind.
            throw Refused.because(Refusal.NOT_YET_DISCLOSED, "questions");
        }
        return List.of(new FindingRevised(note.id(), note.area(), c.now(), Demand.reason(c.reason())));
    }

    static List<AssessmentEvent> remove(RemoveFinding c, Opened s, Person who) {
        Note note = changeable(c.finding(), c.seen(), s, who);
        return List.of(new FindingRemoved(note.id(), note.area(), Demand.reason(c.reason())));
    }

    static List<AssessmentEvent> recordShortFacts(RecordShortFacts c, Opened s, Person who) {
        Demand.evaluatorAtWork(who, s);
        if (c.facts().isEmpty()) {
            throw Refused.because(Refusal.TEXT_REQUIRED, "facts");
        }
        c.facts().forEach(f -> {
            Demand.text(f.name(), "facts.name");
            Demand.text(f.value(), "facts.value");
        });
        if (s.written().shortFactsVersion() == 0) {
            return List.of(new ShortFactsRecorded(c.facts(), null));
        }
        Demand.seen(c.seen(), s.written().shortFactsVersion(), s.written().shortFacts());
        return List.of(new ShortFactsRecorded(c.facts(), Demand.reason(c.reason())));
    }

    private static Note changeable(UUID id, @Nullable Integer seen, Opened s, Person who) {
        Demand.evaluatorAtWork(who, s);
        Note note = s.written().notes().get(id);
        if (note == null || !Knowing.ofNote(note, s, who)) {
            throw Refused.because(Refusal.NO_SUCH_FINDING, "finding");
        }
        Demand.seen(seen, note.version(), note.content());
        return note;
    }

    private static void check(Finding content, NoteKind kind, String area, Opened s) {
        Demand.text(content.text(), "text");
        content.questions().forEach(question -> Demand.inArea(question, area, s, "questions"));
        if (content.heading() != null && kind != NoteKind.PROSE) {
            throw Refused.because(Refusal.HEADING_ONLY_IN_PROSE, "heading");
        }
        if (content.roleModel() != null && kind != NoteKind.IMPROVEMENT) {
            throw Refused.because(Refusal.ROLE_MODEL_ONLY_FOR_IMPROVEMENTS, "roleModel");
        }
    }
}
