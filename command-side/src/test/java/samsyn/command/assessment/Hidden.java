package samsyn.command.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import samsyn.command.assessment.Assessment.Opened;
import samsyn.command.assessment.Judged.Remark;
import samsyn.command.assessment.QuestionState.Link;
import samsyn.command.assessment.QuestionState.OwnScore;
import samsyn.command.assessment.Reviewed.AreaState.Status;
import samsyn.command.assessment.Written.Note;
import samsyn.event.AssessmentEvent.Duty;
import samsyn.event.Text;
import samsyn.score.Score;

/**
 * The same assessment as far as one person may know it, with everything hidden from them made different. Whatever they
 * ask for must be answered alike in both, or the answer tells them something hidden.
 */
final class Hidden {

    private Hidden() {}

    static Opened changedFor(Person reader, Opened s) {
        boolean reviews = s.team().isActive(reader.id(), Duty.REVIEWER);
        Predicate<String> unsubmitted =
                area -> reviews && s.area(area).orElseThrow().status() == Status.IN_WORK;

        Map<String, QuestionState> questions = new LinkedHashMap<>();
        s.judged().questions().forEach((code, q) -> {
            boolean nothing =
                    unsubmitted.test(s.setting().edition().areaOf(code).code());
            questions.put(code, nothing ? QuestionState.untouched(code) : q.blind() ? blinded(q, reader) : q);
        });
        Map<UUID, Note> notes = new LinkedHashMap<>(s.written().notes());
        notes.values()
                .removeIf(n -> !n.author().equals(reader.id())
                        && (unsubmitted.test(n.area()) || isBlind(n.content().questions(), s)));
        Predicate<Remark> since = remark -> reviews
                && s.area(remark.area()).orElseThrow().status() == Status.RETURNED
                && s.area(remark.area()).orElseThrow().remarkedSince().contains(remark.id());
        Map<UUID, Remark> remarks = new LinkedHashMap<>(s.judged().remarks());
        remarks.values()
                .removeIf(r -> !r.author().equals(reader.id())
                        && (unsubmitted.test(r.area())
                                || since.test(r)
                                || (r.question() != null && isBlind(List.of(r.question()), s))));
        return s.with(new Judged(questions, remarks))
                .with(new Written(
                        notes, s.written().shortFactsVersion(), s.written().shortFacts()));
    }

    private static boolean isBlind(List<String> questions, Opened s) {
        return questions.stream().anyMatch(q -> s.question(q).orElseThrow().blind());
    }

    /** Who has scored stays known; what, why, how often, with what evidence, and whether it was withdrawn do not. */
    private static QuestionState blinded(QuestionState q, Person reader) {
        Map<String, OwnScore> own = new LinkedHashMap<>();
        q.own().forEach((evaluator, score) -> {
            if (evaluator.equals(reader.id())) {
                own.put(evaluator, score);
            } else if (score.score() != null) {
                Score other = score.score() instanceof Score.NotApplicable
                        ? new Score.Points(java.math.BigDecimal.ONE, null, List.of())
                        : Score.NOT_APPLICABLE;
                own.put(
                        evaluator,
                        new OwnScore(score.version() + 3, score.round(), other, new Text.Inline("hidden"), List.of()));
            }
        });
        Map<UUID, Link> links = new LinkedHashMap<>(q.links());
        links.values().removeIf(l -> !l.evaluator().equals(reader.id()));
        return new QuestionState(
                q.code(), q.round(), links, own, q.disclosure(), q.proposal(), q.agreed(), q.agreementVersion());
    }
}
