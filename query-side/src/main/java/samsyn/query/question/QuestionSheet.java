package samsyn.query.question;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import samsyn.edition.Edition;
import samsyn.event.AreaContent;
import samsyn.event.AssessmentEvent.*;
import samsyn.event.Envelope;
import samsyn.event.Recorded;
import samsyn.query.area.QuestionRow;
import samsyn.query.area.QuestionRow.Progress;
import samsyn.query.area.Remark;
import samsyn.query.evidence.Link;
import samsyn.query.evidence.Support;
import samsyn.query.reader.Person;
import samsyn.score.Score;

/**
 * Everything that has happened to one question, hidden or not.
 *
 * @param round 1 while blind; every reopening starts the next
 * @param links in the order in which they were made
 * @param selfDescription the unit's own answer, null if it gave none
 */
public record QuestionSheet(
        String area,
        Edition.Question question,
        int round,
        OwnScores own,
        Agreement agreement,
        List<Link> links,
        List<Remark> remarks,
        @Nullable UUID selfDescription) {

    public static QuestionSheet untouched(String area, Edition.Question question) {
        return new QuestionSheet(area, question, 1, OwnScores.NONE, Agreement.NONE, List.of(), List.of(), null);
    }

    public String code() {
        return question.code();
    }

    public boolean isDisclosed() {
        return agreement.disclosure() != null;
    }

    /** The newest round's agreed score. */
    public Agreement.@Nullable Agreed agreed() {
        return agreement.agreedIn(round);
    }

    /** Why the agreed score is marked. */
    public @Nullable Support support() {
        Agreement.Agreed now = agreed();
        return now == null ? null : support(now.score());
    }

    /** Why that score would be marked as the team's: it rests on all links to the question. */
    public @Nullable Support support(Score score) {
        return Support.of(score, links);
    }

    /** Ids of the evaluators who have a score in this round now, sorted. */
    public List<String> scored() {
        return own.scored(round);
    }

    /** As an approval of the area stands for it, or null if it is not agreed. */
    public AreaContent.@Nullable Agreed content() {
        Agreement.Agreed now = agreed();
        return now == null ? null : new AreaContent.Agreed(code(), now.round(), now.score(), now.reason());
    }

    /** The question at a glance. */
    public QuestionRow row() {
        Agreement.Agreed now = agreed();
        Progress progress = now != null ? Progress.AGREED : isDisclosed() ? Progress.DISCLOSED : Progress.BLIND;
        return new QuestionRow(
                code(),
                question.text(),
                question.max(),
                round,
                progress,
                scored(),
                now == null ? null : now.score(),
                support());
    }

    /** This question after one more event. */
    public QuestionSheet after(Recorded recorded) {
        Envelope envelope = recorded.envelope();
        return switch (recorded.event()) {
            case TeamMemberAssigned e -> e.duty() == Duty.EVALUATOR ? with(agreement.lapsed()) : this;
            case TeamMemberReleased e -> e.duty() == Duty.EVALUATOR ? with(agreement.lapsed()) : this;
            case SelfDescriptionRecorded e ->
                is(e.selfDescription().question()) ? withSelfDescription(e.evidence()) : this;
            case EvidenceLinked e -> is(e.question()) ? with(link(e, envelope)) : this;
            case EvidenceUnlinked e -> is(e.question()) ? without(e.link()) : this;
            case QuestionScored e -> is(e.question()) ? with(own.with(e, envelope)) : this;
            case ScoreRevised e -> is(e.question()) ? with(own.with(e, envelope)) : this;
            case ScoreWithdrawn e -> is(e.question()) ? with(own.with(e, envelope)) : this;
            case ScoresDisclosed e -> is(e.question()) ? with(agreement.disclosed(e, envelope)) : this;
            case ConsensusProposed e -> is(e.question()) ? with(agreement.proposed(e, envelope)) : this;
            case ConsensusConfirmed e -> is(e.question()) ? with(agreement.confirmed(e)) : this;
            case ConsensusDeclined e -> is(e.question()) ? with(agreement.declined(e, envelope)) : this;
            case ConsensusReached e -> is(e.question()) ? with(agreement.reached(e, envelope)) : this;
            case QuestionReopened e -> is(e.question()) ? reopened(e, envelope) : this;
            case RemarkMade e -> is(e.question()) ? with(Remark.of(e, envelope)) : this;
            case RemarkResolved e -> is(e.question()) ? withRemarks(Remark.resolved(remarks, e, envelope)) : this;
            case AssessmentOpened _, InterviewRecorded _, InterviewAmended _, DocumentRegistered _ -> this;
            case WebPageReviewed _, EvidenceAmended _ -> this;
            case AreaDescribed _, StrengthNoted _, ImprovementNoted _ -> this;
            case FindingRevised _, FindingRemoved _, ShortFactsRecorded _ -> this;
            case AreaSubmitted _, AreaApproved _, AreaReturned _, AreaReopened _, ApprovalVoided _ -> this;
            case AssessmentFinished _, AssessmentReopened _, AssessmentCancelled _ -> this;
        };
    }

    private boolean is(@Nullable String code) {
        return question.code().equals(code);
    }

    private static Link link(EvidenceLinked e, Envelope envelope) {
        Person evaluator = new Person(e.evaluator(), envelope.actor().name());
        return new Link(e.link(), e.question(), e.evidence(), e.shows(), e.passage(), evaluator);
    }

    private QuestionSheet with(OwnScores next) {
        return new QuestionSheet(area, question, round, next, agreement, links, remarks, selfDescription);
    }

    @SuppressWarnings("ReferenceEquality") // What an event does not concern stays the same object.
    private QuestionSheet with(Agreement next) {
        return next == agreement
                ? this
                : new QuestionSheet(area, question, round, own, next, links, remarks, selfDescription);
    }

    private QuestionSheet reopened(QuestionReopened e, Envelope envelope) {
        Agreement next = agreement.reopened(e, envelope);
        return new QuestionSheet(area, question, e.round(), own, next, links, remarks, selfDescription);
    }

    private QuestionSheet with(Link link) {
        List<Link> next = Stream.concat(links.stream(), Stream.of(link)).toList();
        return new QuestionSheet(area, question, round, own, agreement, next, remarks, selfDescription);
    }

    private QuestionSheet without(UUID link) {
        List<Link> next = links.stream().filter(l -> !l.id().equals(link)).toList();
        return new QuestionSheet(area, question, round, own, agreement, next, remarks, selfDescription);
    }

    private QuestionSheet with(Remark remark) {
        return withRemarks(Stream.concat(remarks.stream(), Stream.of(remark)).toList());
    }

    private QuestionSheet withRemarks(List<Remark> next) {
        return new QuestionSheet(area, question, round, own, agreement, links, next, selfDescription);
    }

    private QuestionSheet withSelfDescription(UUID evidence) {
        return evidence.equals(selfDescription)
                ? this
                : new QuestionSheet(area, question, round, own, agreement, links, remarks, evidence);
    }
}
