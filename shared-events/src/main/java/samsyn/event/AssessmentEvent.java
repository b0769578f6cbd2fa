package samsyn.event;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import samsyn.edition.Edition;
import samsyn.event.Evidence.Document;
import samsyn.event.Evidence.WebPage;
import samsyn.organisation.Likeness;
import samsyn.organisation.Organisation;
import samsyn.organisation.Unit;
import samsyn.score.ResultTable;
import samsyn.score.Score;

/**
 * Every fact in the life of an assessment, in story order. Component names are the members of an entry's
 * {@code data}; wire names and versions stand in {@link EventTypes}. Both are pinned by golden files.
 */
public sealed interface AssessmentEvent extends EventForm {

    @Override
    default AssessmentEvent lifted() {
        return this;
    }

    /** About one question. */
    sealed interface AboutQuestion {
        String question();
    }

    /** About one area, or something in it. */
    sealed interface AboutArea {
        String area();
    }

    /** About one piece of evidence. */
    sealed interface AboutEvidence {
        UUID evidence();
    }

    // --- setting up ---------------------------------------------------------------------------------------

    /** What is assessed, and by whom. */
    sealed interface SettingUpEvent extends AssessmentEvent {}

    /** An assessment of a unit was opened; the whole questionnaire is carried, so no later edition rewrites it. */
    record AssessmentOpened(Unit unit, int year, Edition edition, List<Label> labels) implements SettingUpEvent {
        public AssessmentOpened {
            labels = List.copyOf(labels);
        }
    }

    /** What readers must know about an assessment's figures. */
    enum Label {
        /** Printed figures are real, the decimals behind them are made up. */
        SYNTHETIC_DECIMALS
    }

    /** A person joined the team, with the employer of that day. */
    record TeamMemberAssigned(Member member, Duty duty) implements SettingUpEvent {}

    /** A person of the team. */
    record Member(String id, String name, Organisation employer) {}

    /** What a member does in this assessment. */
    enum Duty {
        EVALUATOR,
        REVIEWER
    }

    /** A person left the team; what they did stays theirs. */
    record TeamMemberReleased(String member, Duty duty, String reason) implements SettingUpEvent {}

    /** What is said of a member was corrected: name and employer as they are from now on. */
    record TeamMemberAmended(String member, String name, Organisation employer, String reason)
            implements SettingUpEvent {}

    /** What is said of the evaluated unit was corrected: its name and the year as they are from now on. */
    record UnitAmended(String name, int year, String reason) implements SettingUpEvent {}

    /**
     * A coordinator looked at two organisations that are alike, and said why they are not one and the same.
     *
     * @param member whose employer it is about, null if it is about the unit and the register
     */
    record LikenessAccepted(Likeness likeness, @Nullable String member, String reason) implements SettingUpEvent {}

    // --- evidence -----------------------------------------------------------------------------------------

    /** What scores can rest on, and how it is tied to questions. */
    sealed interface EvidenceEvent extends AssessmentEvent {}

    /** The unit's own written answer to a question was recorded, or recorded again with a reason. */
    record SelfDescriptionRecorded(
            UUID evidence,
            Evidence.SelfDescription selfDescription,
            @Nullable String reason) implements EvidenceEvent, AboutEvidence {}

    /** A group interview was recorded. */
    record InterviewRecorded(UUID evidence, Evidence.Interview interview) implements EvidenceEvent, AboutEvidence {
        @Override
        public LocalDate occurredOn() {
            return interview.heldOn();
        }
    }

    /** An interview's record was corrected. */
    record InterviewAmended(UUID evidence, Evidence.Interview interview, String reason)
            implements EvidenceEvent, AboutEvidence {
        @Override
        public LocalDate occurredOn() {
            return interview.heldOn();
        }
    }

    /** A document was registered. */
    record DocumentRegistered(UUID evidence, Document document) implements EvidenceEvent, AboutEvidence {}

    /** A web page was reviewed. */
    record WebPageReviewed(UUID evidence, WebPage page) implements EvidenceEvent, AboutEvidence {
        @Override
        public LocalDate occurredOn() {
            return page.seenOn();
        }
    }

    /** A document's or web page's record was corrected; exactly one of the two is there. */
    record EvidenceAmended(
            UUID evidence,
            @Nullable Document document,
            @Nullable WebPage page,
            String reason) implements EvidenceEvent, AboutEvidence {
        public EvidenceAmended {
            if ((document == null) == (page == null)) {
                throw new IllegalArgumentException("Either the document or the web page is amended.");
            }
        }
    }

    /** An evaluator tied a piece of evidence to a question and said what it shows. */
    record EvidenceLinked(
            UUID link,
            String question,
            UUID evidence,
            Evidence.Shows shows,
            @Nullable String passage,
            String evaluator) implements EvidenceEvent, AboutQuestion, AboutEvidence {}

    /** A link was taken away. */
    record EvidenceUnlinked(UUID link, String question, UUID evidence, String reason)
            implements EvidenceEvent, AboutQuestion, AboutEvidence {}

    // --- scoring ------------------------------------------------------------------------------------------

    /** What is judged of a question, alone and together, and remarked on it. */
    sealed interface ScoringEvent extends AssessmentEvent {}

    /**
     * One evaluator gave an own score.
     *
     * @param round 1 while blind; later rounds are open from the start
     * @param independent true if the evaluator could not have seen a colleague's score of this question
     * @param links the links to evidence that the score rests on
     */
    record QuestionScored(
            String question,
            String evaluator,
            int round,
            Score score,
            Text rationale,
            List<UUID> links,
            boolean independent)
            implements ScoringEvent, AboutQuestion {
        public QuestionScored {
            links = List.copyOf(links);
        }
    }

    /** An evaluator changed an own score; the one before stays in the history. */
    record ScoreRevised(
            String question, String evaluator, int round, Score score, Text rationale, List<UUID> links, String reason)
            implements ScoringEvent, AboutQuestion {
        public ScoreRevised {
            links = List.copyOf(links);
        }
    }

    /** An evaluator took an own score back. */
    record ScoreWithdrawn(String question, String evaluator, int round, String reason)
            implements ScoringEvent, AboutQuestion {}

    /**
     * All own scores of a question became visible at once.
     *
     * @param scores one per evaluator who had scored, in the order of their ids
     * @param mean points, of the counted scores; null unless all gave points
     * @param gap points, largest minus smallest; null unless all gave points
     * @param tolerance points within which the mean may be accepted
     */
    record ScoresDisclosed(
            String question,
            int round,
            List<Disclosed> scores,
            @Nullable BigDecimal mean,
            @Nullable BigDecimal gap,
            BigDecimal tolerance,
            boolean withinTolerance)
            implements ScoringEvent, AboutQuestion {
        public ScoresDisclosed {
            scores = List.copyOf(scores);
        }
    }

    /** One own score at disclosure; a released member's is shown but not counted. */
    record Disclosed(String evaluator, Score score, boolean counted) {}

    /** An evaluator proposed the team's score; by that they also agree to it. */
    record ConsensusProposed(
            UUID proposal,
            String question,
            int round,
            String evaluator,
            Score score,
            boolean mean,
            @Nullable String reason)
            implements ScoringEvent, AboutQuestion {}

    /** A colleague agreed to the proposal. */
    record ConsensusConfirmed(UUID proposal, String question, String evaluator)
            implements ScoringEvent, AboutQuestion {}

    /** A colleague declined the proposal, with a reason. */
    record ConsensusDeclined(UUID proposal, String question, String evaluator, String reason)
            implements ScoringEvent, AboutQuestion {}

    /** Every active evaluator agreed. */
    record ConsensusReached(UUID proposal, String question, int round, Score score, List<String> members)
            implements ScoringEvent, AboutQuestion {
        public ConsensusReached {
            members = List.copyOf(members);
        }
    }

    /** An agreed or disclosed question was taken up again in a further round. */
    record QuestionReopened(String question, int round, String reason) implements ScoringEvent, AboutQuestion {}

    /** Someone remarked on a question or an area. */
    record RemarkMade(UUID remark, String area, @Nullable String question, String author, Text text)
            implements ScoringEvent, AboutArea {}

    /** A remark was dealt with. */
    record RemarkResolved(
            UUID remark, String area, @Nullable String question, Text resolution) implements ScoringEvent, AboutArea {}

    // --- writing ------------------------------------------------------------------------------------------

    /** What is written for the report. */
    sealed interface WritingEvent extends AssessmentEvent {}

    /** A block of prose was written, covering any number of the area's questions. */
    record AreaDescribed(UUID finding, String area, Finding prose, String author) implements WritingEvent, AboutArea {}

    /** A strength was noted. */
    record StrengthNoted(UUID finding, String area, Finding strength, String author)
            implements WritingEvent, AboutArea {}

    /** An improvement opportunity was noted; it may name a role model. */
    record ImprovementNoted(UUID finding, String area, Finding improvement, String author)
            implements WritingEvent, AboutArea {}

    /** What prose, a strength or an improvement opportunity says. */
    record Finding(
            List<String> questions,
            @Nullable String heading,
            Text text,
            @Nullable Organisation roleModel) {
        public Finding {
            questions = List.copyOf(questions);
        }
    }

    /** Prose, a strength or an improvement opportunity was rewritten. */
    record FindingRevised(UUID finding, String area, Finding now, String reason) implements WritingEvent, AboutArea {}

    /** Prose, a strength or an improvement opportunity was taken out. */
    record FindingRemoved(UUID finding, String area, String reason) implements WritingEvent, AboutArea {}

    /** The short facts about the unit were recorded, or recorded again with a reason. */
    record ShortFactsRecorded(List<Fact> facts, @Nullable String reason) implements WritingEvent {
        public ShortFactsRecorded {
            facts = List.copyOf(facts);
        }
    }

    /** One row of the short facts, as printed. */
    record Fact(String name, String value) {}

    // --- review -------------------------------------------------------------------------------------------

    /** Areas handed over, approved and given back. */
    sealed interface ReviewEvent extends AssessmentEvent {}

    /** The team handed an area to the reviewers; content is the hash of what they handed over. */
    record AreaSubmitted(String area, String content) implements ReviewEvent, AboutArea {}

    /** A reviewer approved exactly the content with that hash. */
    record AreaApproved(String area, String content) implements ReviewEvent, AboutArea {}

    /** A reviewer gave the area back. */
    record AreaReturned(String area, String content, List<Returned> questions, String reason)
            implements ReviewEvent, AboutArea {
        public AreaReturned {
            questions = List.copyOf(questions);
        }
    }

    /** Why one question was given back. */
    record Returned(String question, String reason) {}

    /** A submission or an approval was withdrawn. */
    record AreaReopened(String area, String reason) implements ReviewEvent, AboutArea {}

    /** Approved content changed, so the approval fell. */
    record ApprovalVoided(
            String area, String approved, @Nullable String reason) implements ReviewEvent, AboutArea {}

    // --- closing ------------------------------------------------------------------------------------------

    /** The end of an assessment, and its being taken up again. */
    sealed interface ClosingEvent extends AssessmentEvent {}

    /** All areas were approved and the assessment was finished with this result. */
    record AssessmentFinished(ResultTable result) implements ClosingEvent {}

    /** A finished or cancelled assessment was taken up again. */
    record AssessmentReopened(String reason) implements ClosingEvent {}

    /** The assessment was given up; its history stays. */
    record AssessmentCancelled(String reason) implements ClosingEvent {}
}
