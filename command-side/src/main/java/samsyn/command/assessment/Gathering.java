package samsyn.command.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import samsyn.command.assessment.Assessment.Opened;
import samsyn.command.assessment.AssessmentCommand.*;
import samsyn.command.assessment.Gathered.Item;
import samsyn.command.assessment.QuestionState.Link;
import samsyn.event.Actor;
import samsyn.event.AssessmentEvent;
import samsyn.event.AssessmentEvent.*;
import samsyn.event.Evidence;

/** Evidence: the unit's own answers, interviews, documents, web pages, and their links to questions. */
final class Gathering {

    private Gathering() {}

    static List<AssessmentEvent> recordSelfDescription(RecordSelfDescription c, Opened s, Person who) {
        if (Demand.roleOf(who, s) != Actor.Role.COORDINATOR) {
            Demand.evaluator(who, s);
        }
        Demand.inProgress(s);
        String question = Demand.question(c.selfDescription().question(), s).code();
        Demand.text(c.selfDescription().answer(), "answer");
        Item before = s.gathered().selfDescription(question).orElse(null);
        if (before == null) {
            Demand.fresh(c.evidence(), s, "evidence");
            return List.of(new SelfDescriptionRecorded(c.evidence(), c.selfDescription(), null));
        }
        Demand.seen(c.seen(), before.version(), before.evidence());
        return List.of(new SelfDescriptionRecorded(before.id(), c.selfDescription(), Demand.reason(c.reason())));
    }

    static List<AssessmentEvent> recordInterview(RecordInterview c, Opened s, Person who, LocalDate today) {
        Demand.evaluatorAtWork(who, s);
        Demand.fresh(c.evidence(), s, "evidence");
        check(c.interview(), today);
        return List.of(new InterviewRecorded(c.evidence(), c.interview()));
    }

    static List<AssessmentEvent> amendInterview(AmendInterview c, Opened s, Person who, LocalDate today) {
        amendable(c.evidence(), Evidence.Interview.class, c.seen(), s, who);
        check(c.interview(), today);
        return List.of(new InterviewAmended(c.evidence(), c.interview(), Demand.reason(c.reason())));
    }

    static List<AssessmentEvent> registerDocument(RegisterDocument c, Opened s, Person who, LocalDate today) {
        Demand.evaluatorAtWork(who, s);
        Demand.fresh(c.evidence(), s, "evidence");
        check(c.document(), today);
        return List.of(new DocumentRegistered(c.evidence(), c.document()));
    }

    static List<AssessmentEvent> amendDocument(AmendDocument c, Opened s, Person who, LocalDate today) {
        amendable(c.evidence(), Evidence.Document.class, c.seen(), s, who);
        check(c.document(), today);
        return List.of(new EvidenceAmended(c.evidence(), c.document(), null, Demand.reason(c.reason())));
    }

    static List<AssessmentEvent> reviewWebPage(ReviewWebPage c, Opened s, Person who, LocalDate today) {
        Demand.evaluatorAtWork(who, s);
        Demand.fresh(c.evidence(), s, "evidence");
        check(c.page(), today);
        return List.of(new WebPageReviewed(c.evidence(), c.page()));
    }

    static List<AssessmentEvent> amendWebPage(AmendWebPage c, Opened s, Person who, LocalDate today) {
        amendable(c.evidence(), Evidence.WebPage.class, c.seen(), s, who);
        check(c.page(), today);
        return List.of(new EvidenceAmended(c.evidence(), null, c.page(), Demand.reason(c.reason())));
    }

    /** The same evidence may be linked by each evaluator: to refuse it would tell what a colleague linked. */
    static List<AssessmentEvent> link(LinkEvidence c, Opened s, Person who) {
        Demand.evaluatorAtWork(who, s);
        QuestionState q = Demand.question(c.question(), s);
        Demand.evidence(c.evidence(), s);
        boolean linked = q.links().values().stream()
                .anyMatch(l -> l.evaluator().equals(who.id())
                        && l.evidence().equals(c.evidence())
                        && l.content().shows() == c.shows()
                        && Objects.equals(l.content().passage(), c.passage()));
        if (linked) {
            throw Refused.because(Refusal.ALREADY_LINKED, "evidence");
        }
        Demand.fresh(c.link(), s, "link");
        return List.of(new EvidenceLinked(c.link(), c.question(), c.evidence(), c.shows(), c.passage(), who.id()));
    }

    static List<AssessmentEvent> unlink(UnlinkEvidence c, Opened s, Person who) {
        Demand.evaluatorAtWork(who, s);
        Link link = visibleLink(Demand.question(c.question(), s), c.link(), s, who, "link");
        String reason = Demand.reason(c.reason());
        return List.of(new EvidenceUnlinked(c.link(), c.question(), link.evidence(), reason));
    }

    /** A link that this person may know of. */
    static Link visibleLink(QuestionState q, UUID id, Opened s, Person who, String field) {
        Link link = q.links().get(id);
        if (link == null || !Knowing.ofLink(link, s, who)) {
            throw Refused.because(Refusal.NO_SUCH_LINK, field);
        }
        return link;
    }

    private static void amendable(
            UUID id, Class<? extends Evidence> kind, @Nullable Integer seen, Opened s, Person who) {
        Demand.evaluatorAtWork(who, s);
        Item item = Demand.evidence(id, s);
        if (!kind.isInstance(item.evidence())) {
            throw Refused.because(Refusal.OTHER_KIND_OF_EVIDENCE, "evidence");
        }
        Demand.seen(seen, item.version(), item.evidence());
    }

    private static void check(Evidence.Interview interview, LocalDate today) {
        Demand.text(interview.group(), "group");
        Demand.notAfter(today, interview.heldOn(), "heldOn");
    }

    private static void check(Evidence.Document document, LocalDate today) {
        Demand.text(document.title(), "title");
        Demand.notAfter(today, document.dated(), "dated");
    }

    private static void check(Evidence.WebPage page, LocalDate today) {
        Demand.text(page.address(), "address");
        Demand.text(page.saw(), "saw");
        Demand.notAfter(today, page.seenOn(), "seenOn");
    }
}
