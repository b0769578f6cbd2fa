package samsyn.query.projection;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;
import samsyn.event.AssessmentEvent.ApprovalVoided;
import samsyn.event.AssessmentEvent.AreaApproved;
import samsyn.event.AssessmentEvent.AreaDescribed;
import samsyn.event.AssessmentEvent.AreaReopened;
import samsyn.event.AssessmentEvent.AreaReturned;
import samsyn.event.AssessmentEvent.AreaSubmitted;
import samsyn.event.AssessmentEvent.ClosingEvent;
import samsyn.event.AssessmentEvent.ConsensusConfirmed;
import samsyn.event.AssessmentEvent.ConsensusDeclined;
import samsyn.event.AssessmentEvent.ConsensusProposed;
import samsyn.event.AssessmentEvent.ConsensusReached;
import samsyn.event.AssessmentEvent.DocumentRegistered;
import samsyn.event.AssessmentEvent.EvidenceAmended;
import samsyn.event.AssessmentEvent.EvidenceEvent;
import samsyn.event.AssessmentEvent.EvidenceLinked;
import samsyn.event.AssessmentEvent.EvidenceUnlinked;
import samsyn.event.AssessmentEvent.FindingRemoved;
import samsyn.event.AssessmentEvent.FindingRevised;
import samsyn.event.AssessmentEvent.ImprovementNoted;
import samsyn.event.AssessmentEvent.InterviewAmended;
import samsyn.event.AssessmentEvent.InterviewRecorded;
import samsyn.event.AssessmentEvent.QuestionReopened;
import samsyn.event.AssessmentEvent.QuestionScored;
import samsyn.event.AssessmentEvent.RemarkMade;
import samsyn.event.AssessmentEvent.RemarkResolved;
import samsyn.event.AssessmentEvent.ReviewEvent;
import samsyn.event.AssessmentEvent.ScoreRevised;
import samsyn.event.AssessmentEvent.ScoreWithdrawn;
import samsyn.event.AssessmentEvent.ScoresDisclosed;
import samsyn.event.AssessmentEvent.ScoringEvent;
import samsyn.event.AssessmentEvent.SelfDescriptionRecorded;
import samsyn.event.AssessmentEvent.SettingUpEvent;
import samsyn.event.AssessmentEvent.ShortFactsRecorded;
import samsyn.event.AssessmentEvent.StrengthNoted;
import samsyn.event.AssessmentEvent.WebPageReviewed;
import samsyn.event.AssessmentEvent.WritingEvent;
import samsyn.event.Recorded;
import samsyn.openness.Openness.Thing;
import samsyn.query.dossier.Dossier;
import samsyn.query.dossier.Pages;
import samsyn.query.dossier.Remark;
import samsyn.query.dossier.Writing;
import samsyn.query.face.About;

/** What an entry is about, and whose it is: so the table of openness says to whom it is open. */
final class Belonging {

    private final Dossier before;
    private final String actor;

    private Belonging(Dossier before, String actor) {
        this.before = before;
        this.actor = actor;
    }

    /** @param before the dossier before the entry, or after it if it is the first */
    static About of(Recorded recorded, Dossier before) {
        Belonging belonging = new Belonging(before, recorded.envelope().actor().id());
        return switch (recorded.event()) {
            case SettingUpEvent _, ClosingEvent _ -> belonging.by(Thing.SETTING);
            case EvidenceEvent e -> belonging.evidence(e);
            case ScoringEvent e -> belonging.scoring(e);
            case WritingEvent e -> belonging.writing(e);
            case ReviewEvent e -> belonging.by(Thing.review(area(e)));
        };
    }

    private About evidence(EvidenceEvent event) {
        return switch (event) {
            case SelfDescriptionRecorded e -> About.piece(e.evidence(), List.of(actor));
            case InterviewRecorded e -> About.piece(e.evidence(), List.of(actor));
            case InterviewAmended e -> About.piece(e.evidence(), List.of(actor));
            case DocumentRegistered e -> About.piece(e.evidence(), List.of(actor));
            case WebPageReviewed e -> About.piece(e.evidence(), List.of(actor));
            case EvidenceAmended e -> About.piece(e.evidence(), List.of(actor));
            case EvidenceLinked e -> by(Thing.judging(e.question()));
            case EvidenceUnlinked e -> by(Thing.judging(e.question()));
        };
    }

    private About scoring(ScoringEvent event) {
        return switch (event) {
            case QuestionScored e -> by(Thing.judging(e.question()));
            case ScoreRevised e -> by(Thing.judging(e.question()));
            case ScoreWithdrawn e -> by(Thing.judging(e.question()));
            case ScoresDisclosed e -> by(Thing.judging(e.question()));
            case ConsensusProposed e -> by(Thing.judging(e.question()));
            case ConsensusConfirmed e -> by(Thing.judging(e.question()));
            case ConsensusDeclined e -> by(Thing.judging(e.question()));
            case ConsensusReached e -> by(Thing.judging(e.question()));
            case QuestionReopened e -> by(Thing.judging(e.question()));
            case RemarkMade e -> by(remarked(e.area(), e.question()));
            case RemarkResolved e ->
                by(remarked(e.area(), e.question()), remark(e).author().id());
        };
    }

    private About writing(WritingEvent event) {
        return switch (event) {
            case AreaDescribed e -> by(Thing.writing(e.area(), e.prose().questions()));
            case StrengthNoted e -> by(Thing.writing(e.area(), e.strength().questions()));
            case ImprovementNoted e ->
                by(Thing.writing(e.area(), e.improvement().questions()));
            case FindingRevised e -> {
                Writing was = before.area(e.area()).writing(e.finding());
                Set<String> both = new TreeSet<>(was.questions());
                both.addAll(e.now().questions());
                yield by(Thing.writing(e.area(), both), was.author().id());
            }
            case FindingRemoved e -> {
                Writing was = before.area(e.area()).writing(e.finding());
                yield by(Thing.writing(e.area(), was.questions()), was.author().id());
            }
            case ShortFactsRecorded _ -> by(Thing.SETTING);
        };
    }

    private static String area(ReviewEvent event) {
        return switch (event) {
            case AreaSubmitted e -> e.area();
            case AreaApproved e -> e.area();
            case AreaReturned e -> e.area();
            case AreaReopened e -> e.area();
            case ApprovalVoided e -> e.area();
        };
    }

    private static Thing remarked(String area, @Nullable String question) {
        return question == null ? Thing.writing(area, List.of()) : Thing.judging(question);
    }

    private Remark remark(RemarkResolved e) {
        PMap<String, Pages<Remark>> remarks = e.question() == null
                ? before.area(e.area()).remarks()
                : before.question(e.question()).remarks();
        return remarks.values().stream()
                .flatMap(pages -> pages.find(r -> r.id().equals(e.remark())).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No remark " + e.remark() + "."));
    }

    /** @param authors of what was rewritten, removed or answered */
    private About by(Thing thing, String... authors) {
        return About.thing(
                thing,
                Stream.concat(Stream.of(actor), Stream.of(authors)).distinct().toList());
    }
}
