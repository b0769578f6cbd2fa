package samsyn.command.assessment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import samsyn.event.AreaContent;
import samsyn.event.AssessmentEvent.Disclosed;
import samsyn.event.Text;
import samsyn.score.Comparison;
import samsyn.score.Score;

/**
 * Where the judging of one question stands.
 *
 * @param round 1 while blind; every reopening starts the next
 * @param links links to evidence, by id
 * @param own own scores, by evaluator
 * @param disclosure round 1's scores as disclosed at once, or null while blind
 * @param proposal the open proposal, if any
 * @param agreed the newest round's agreed score, if any
 * @param agreementVersion how often anything happened to disclosure, proposals and agreement
 */
record QuestionState(
        String code,
        int round,
        Map<UUID, Link> links,
        Map<String, OwnScore> own,
        @Nullable Disclosure disclosure,
        @Nullable Proposal proposal,
        AreaContent.@Nullable Agreed agreed,
        int agreementVersion) {

    static QuestionState untouched(String code) {
        return new QuestionState(code, 1, Map.of(), Map.of(), null, null, null, 0);
    }

    /** A link and who made it. */
    record Link(AreaContent.Link content, String evaluator) {
        UUID evidence() {
            return content.evidence();
        }
    }

    /** An evaluator's own score and why; both null when withdrawn, which is not the same as never given. */
    record OwnScore(
            int version,
            int round,
            @Nullable Score score,
            @Nullable Text rationale,
            List<UUID> links) {}

    /** What all could see from then on. */
    record Disclosure(List<Disclosed> scores, Comparison comparison) {
        boolean names(String evaluator) {
            return scores.stream().anyMatch(s -> s.evaluator().equals(evaluator));
        }
    }

    /** What one evaluator proposed and who has confirmed it. */
    record Proposal(
            UUID id,
            String by,
            Score score,
            boolean mean,
            @Nullable String reason,
            Set<String> confirmed) {
        Proposal confirmedBy(String evaluator) {
            return new Proposal(id, by, score, mean, reason, Copies.with(confirmed, evaluator));
        }
    }

    /** The evaluator's score in this round, or null if none was given or it was withdrawn. */
    @Nullable
    OwnScore currentOwn(String evaluator) {
        OwnScore score = own.get(evaluator);
        return score != null && score.round() == round && score.score() != null ? score : null;
    }

    /** Blind: a colleague may know who has scored, and nothing else. */
    boolean blind() {
        return disclosure == null;
    }

    QuestionState withLinks(Map<UUID, Link> next) {
        return new QuestionState(code, round, next, own, disclosure, proposal, agreed, agreementVersion);
    }

    QuestionState withOwn(
            String evaluator, int inRound, @Nullable Score score, @Nullable Text rationale, List<UUID> rests) {
        OwnScore before = own.get(evaluator);
        int version = before == null ? 1 : before.version() + 1;
        OwnScore given = new OwnScore(version, inRound, score, rationale, rests);
        Map<String, OwnScore> next = Copies.with(own, evaluator, given);
        return new QuestionState(code, round, links, next, disclosure, proposal, agreed, agreementVersion);
    }

    QuestionState disclosed(Disclosure now) {
        return new QuestionState(code, round, links, own, now, proposal, agreed, agreementVersion + 1);
    }

    /** The open proposal becomes another, or null when it was declined or lapsed. */
    QuestionState withProposal(@Nullable Proposal next) {
        return new QuestionState(code, round, links, own, disclosure, next, agreed, agreementVersion + 1);
    }

    QuestionState agreedOn(AreaContent.Agreed score) {
        return new QuestionState(code, round, links, own, disclosure, null, score, agreementVersion + 1);
    }

    QuestionState reopened(int next) {
        return new QuestionState(code, next, links, own, disclosure, null, null, agreementVersion + 1);
    }
}
