package samsyn.command.assessment;

import java.util.Objects;
import java.util.UUID;
import samsyn.command.assessment.Assessment.Opened;
import samsyn.command.assessment.QuestionState.Link;
import samsyn.event.AreaContent;
import samsyn.event.AssessmentEvent.DocumentRegistered;
import samsyn.event.AssessmentEvent.EvidenceAmended;
import samsyn.event.AssessmentEvent.EvidenceEvent;
import samsyn.event.AssessmentEvent.EvidenceLinked;
import samsyn.event.AssessmentEvent.EvidenceUnlinked;
import samsyn.event.AssessmentEvent.InterviewAmended;
import samsyn.event.AssessmentEvent.InterviewRecorded;
import samsyn.event.AssessmentEvent.SelfDescriptionRecorded;
import samsyn.event.AssessmentEvent.WebPageReviewed;
import samsyn.event.Evidence;

/** The assessment after evidence was recorded, corrected, or tied to a question. */
final class EvolveEvidence {

    private EvolveEvidence() {}

    static Opened evolve(Opened s, EvidenceEvent event) {
        return switch (event) {
            case SelfDescriptionRecorded e -> {
                Expect.question(e.selfDescription().question(), s, e);
                yield written(s, e.evidence(), e.selfDescription());
            }
            case InterviewRecorded e -> written(s, e.evidence(), e.interview());
            case InterviewAmended e -> {
                Expect.evidence(s, e);
                yield written(s, e.evidence(), e.interview());
            }
            case DocumentRegistered e -> written(s, e.evidence(), e.document());
            case WebPageReviewed e -> written(s, e.evidence(), e.page());
            case EvidenceAmended e -> {
                Expect.evidence(s, e);
                Evidence now = e.document() != null ? e.document() : Objects.requireNonNull(e.page());
                yield written(s, e.evidence(), now);
            }
            case EvidenceLinked e -> {
                QuestionState q = Expect.question(s, e);
                Expect.evidence(s, e);
                var content = new AreaContent.Link(e.link(), e.question(), e.evidence(), e.shows(), e.passage());
                yield s.with(s.judged()
                        .with(q.withLinks(Copies.with(q.links(), e.link(), new Link(content, e.evaluator())))));
            }
            case EvidenceUnlinked e -> {
                QuestionState q = Expect.question(s, e);
                Expect.link(e.link(), q, s, e);
                yield s.with(s.judged().with(q.withLinks(Copies.without(q.links(), e.link()))))
                        .withSpent(e.link());
            }
        };
    }

    private static Opened written(Opened s, UUID id, Evidence evidence) {
        return s.with(s.gathered().with(id, evidence));
    }
}
