package samsyn.query.read;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import samsyn.query.dossier.Agreement;
import samsyn.query.dossier.Circumstance;
import samsyn.query.dossier.Link;
import samsyn.query.dossier.OwnScore;
import samsyn.query.dossier.Support;
import samsyn.query.face.QuestionFace;
import samsyn.query.read.QuestionView.AgreedView;
import samsyn.query.read.QuestionView.DeclineView;
import samsyn.query.read.QuestionView.OwnView;
import samsyn.query.read.QuestionView.ProposalView;
import samsyn.query.read.QuestionView.ReopeningView;
import samsyn.score.Score;
import samsyn.text.Texts;

/**
 * Turns a question into what its reader sees: marks made of the links they know, long texts put back.
 *
 * @param links all that the reader may know
 */
record QuestionWording(QuestionFace face, List<Link> links, Texts texts) {

    /** The reader's own newest score; auditors and others have none. */
    @Nullable
    OwnView mine(String reader) {
        return face.scores().stream()
                .filter(own -> own.isBy(reader))
                .max(Comparator.comparingInt(OwnScore::version))
                .map(this::view)
                .orElse(null);
    }

    /** Disclosed scores; withdrawn ones, and those of blind questions, for auditors only. */
    List<OwnView> scores(boolean audits) {
        boolean disclosed = face.agreement().disclosure() != null;
        return face.scores().stream()
                .filter(own -> audits || (disclosed && own.score() != null))
                .map(this::view)
                .toList();
    }

    @Nullable
    ProposalView proposal() {
        Agreement.Proposal p = face.agreement().proposal();
        return p == null
                ? null
                : new ProposalView(
                        p.id(),
                        p.said().by(),
                        p.score(),
                        p.mean(),
                        p.reason(),
                        p.confirmed(),
                        p.said().at(),
                        support(p.score()));
    }

    @Nullable
    DeclineView declined() {
        Agreement.Decline last = face.agreement().declined();
        return last == null
                ? null
                : new DeclineView(
                        last.said().by(),
                        last.reason(),
                        last.score(),
                        last.said().at(),
                        support(last.score()));
    }

    List<AgreedView> rounds() {
        return face.agreement().agreed().stream().map(this::view).toList();
    }

    @Nullable
    AgreedView agreed() {
        Agreement.Agreed now = face.agreement().agreedIn(face.round());
        return now == null ? null : view(now);
    }

    List<ReopeningView> reopenings() {
        return face.agreement().reopenings().stream()
                .map(r -> new ReopeningView(
                        r.round(), r.said().by(), r.reason(), r.said().at()))
                .toList();
    }

    private AgreedView view(Agreement.Agreed a) {
        return new AgreedView(
                a.round(),
                a.score(),
                a.reason(),
                a.members(),
                support(a.score()),
                a.said().at());
    }

    private @Nullable Support support(Score score) {
        return Support.of(score, links.stream());
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
                score.support(links.stream()),
                score.said().at());
    }
}
