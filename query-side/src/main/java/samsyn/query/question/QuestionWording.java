package samsyn.query.question;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import samsyn.query.area.Remark;
import samsyn.query.evidence.Link;
import samsyn.query.evidence.Support;
import samsyn.query.question.QuestionView.AgreedView;
import samsyn.query.question.QuestionView.DeclineView;
import samsyn.query.question.QuestionView.OwnView;
import samsyn.query.question.QuestionView.ProposalView;
import samsyn.text.Texts;

/** Puts together what all may know of a question and what is the reader's alone. */
record QuestionWording(QuestionFace face, QuestionFace.Own own, Texts texts) {

    /** All links that the reader may know, each once. */
    List<Link> links() {
        return union(face.links(), own.links(), Link::id, Comparator.comparing(Link::id));
    }

    List<Remark> remarks() {
        return union(
                face.remarks(),
                own.remarks(),
                Remark::id,
                Comparator.comparing(Remark::at).thenComparing(Remark::id));
    }

    /** The reader's own newest score; auditors and others have none. */
    @Nullable
    OwnView mine(String reader) {
        return own.scores().stream()
                .filter(o -> o.evaluator().id().equals(reader))
                .max(Comparator.comparingInt(OwnScore::version))
                .map(this::view)
                .orElse(null);
    }

    List<OwnView> scores() {
        return face.scores().stream().map(this::view).toList();
    }

    @Nullable
    ProposalView proposal() {
        Agreement.Proposal open = face.agreement().proposal();
        return open == null ? null : new ProposalView(open, Support.of(open.score(), links()));
    }

    @Nullable
    DeclineView declined() {
        Agreement.Decline last = face.agreement().declined();
        return last == null ? null : new DeclineView(last, Support.of(last.score(), links()));
    }

    List<AgreedView> rounds() {
        return face.agreement().agreed().stream()
                .map(a -> new AgreedView(
                        a.round(), a.score(), a.reason(), a.members(), Support.of(a.score(), links()), a.at()))
                .toList();
    }

    @Nullable
    AgreedView agreed(Agreement.@Nullable Agreed agreed) {
        return agreed == null
                ? null
                : rounds().stream()
                        .filter(r -> r.round() == agreed.round())
                        .findFirst()
                        .orElse(null);
    }

    private OwnView view(OwnScore score) {
        Agreement.Disclosure disclosure = face.agreement().disclosure();
        String evaluator = score.evaluator().id();
        boolean disclosedThen = disclosure != null
                && score.round() == 1
                && disclosure.scores().stream().anyMatch(d -> d.evaluator().equals(evaluator));
        Circumstance circumstance = score.circumstance(face.agreement());
        boolean released = circumstance == Circumstance.RELEASED;
        return new OwnView(
                evaluator,
                score.evaluator().name(),
                score.round(),
                score.version(),
                score.score(),
                score.rationale() == null ? null : texts.plain(score.rationale()),
                score.links(),
                score.independent(),
                score.score() == null ? true : null,
                disclosedThen ? !released : null,
                released ? true : null,
                circumstance,
                score.support(links()),
                score.at());
    }

    private static <T> List<T> union(
            Collection<T> shared, Collection<T> mine, Function<T, UUID> id, Comparator<T> order) {
        Set<UUID> known = shared.stream().map(id).collect(java.util.stream.Collectors.toSet());
        return Stream.concat(shared.stream(), mine.stream().filter(o -> !known.contains(id.apply(o))))
                .sorted(order)
                .toList();
    }
}
