package samsyn.command.assessment;

import java.util.List;
import samsyn.command.assessment.Assessment.Opened;
import samsyn.command.assessment.Judged.Remark;
import samsyn.command.assessment.Team.Membership;
import samsyn.command.assessment.Written.Note;
import samsyn.event.AssessmentEvent.Duty;
import samsyn.openness.Openness;
import samsyn.openness.Openness.Reader;
import samsyn.openness.Openness.Role;
import samsyn.openness.Openness.Thing;
import samsyn.openness.Openness.Version;

/** What whoever acts may know, asked of the one table that both sides share. */
final class Knowing {

    private Knowing() {}

    static boolean ofLink(QuestionState.Link link, Opened s, Person who) {
        return knows(who, Thing.judging(link.content().question()), List.of(link.evaluator()), Version.NOW, s);
    }

    static boolean ofNote(Note note, Opened s, Person who) {
        Thing text = Thing.writing(note.area(), note.content().questions());
        return knows(who, text, List.of(note.author()), Version.NOW, s);
    }

    /** What reviewers gave back they know as it was then, without what was remarked since. */
    static boolean ofRemark(Remark remark, Opened s, Person who) {
        Thing thing =
                remark.question() == null ? Thing.writing(remark.area(), List.of()) : Thing.judging(remark.question());
        Version version = s.isSinceGivenBack(remark) ? Version.NOW : Version.AS_SUBMITTED;
        return knows(who, thing, List.of(remark.author()), version, s);
    }

    /** Whether they may know how the area's review stands, or stood when it was given back. */
    static boolean ofReview(String area, Opened s, Person who) {
        return knows(who, Thing.review(area), List.of(), Version.AS_SUBMITTED, s);
    }

    /** Whether they may know what colleagues judge of the question. */
    static boolean ofColleaguesJudging(QuestionState question, Opened s, Person who) {
        return knows(who, Thing.judging(question.code()), List.of(), Version.NOW, s);
    }

    /** Whether the author of a text may know what somebody else now writes into it. */
    static boolean ofWriting(Thing text, String writer, String author, Opened s) {
        return Openness.knows(Reader.evaluator(author), text, List.of(writer), Version.NOW, s);
    }

    private static boolean knows(Person who, Thing thing, List<String> authors, Version version, Opened s) {
        return Openness.knows(reader(who, s), thing, authors, version, s);
    }

    /** Only the team acts on what may be hidden: to the command side all others know as little as the public. */
    private static Reader reader(Person who, Opened s) {
        return s.team()
                .membership(who.id())
                .filter(Membership::active)
                .map(m -> new Reader(m.duty() == Duty.EVALUATOR ? Role.EVALUATOR : Role.REVIEWER, who.id()))
                .orElse(Reader.all(Role.PUBLIC));
    }
}
