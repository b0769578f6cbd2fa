package samsyn.query.projection;

import static samsyn.query.projection.Story.id;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import samsyn.event.Actor;
import samsyn.event.AssessmentEvent;
import samsyn.event.AssessmentEvent.*;
import samsyn.event.AssessmentEvent.ApprovalVoided;
import samsyn.event.AssessmentEvent.AreaApproved;
import samsyn.event.AssessmentEvent.AreaReopened;
import samsyn.event.AssessmentEvent.AreaReturned;
import samsyn.event.AssessmentEvent.AreaSubmitted;
import samsyn.event.AssessmentEvent.AssessmentCancelled;
import samsyn.event.AssessmentEvent.AssessmentReopened;
import samsyn.event.AssessmentEvent.ConsensusConfirmed;
import samsyn.event.AssessmentEvent.ConsensusDeclined;
import samsyn.event.AssessmentEvent.ConsensusProposed;
import samsyn.event.AssessmentEvent.ConsensusReached;
import samsyn.event.AssessmentEvent.Disclosed;
import samsyn.event.AssessmentEvent.DocumentRegistered;
import samsyn.event.AssessmentEvent.Duty;
import samsyn.event.AssessmentEvent.EvidenceAmended;
import samsyn.event.AssessmentEvent.EvidenceLinked;
import samsyn.event.AssessmentEvent.EvidenceUnlinked;
import samsyn.event.AssessmentEvent.Finding;
import samsyn.event.AssessmentEvent.FindingRemoved;
import samsyn.event.AssessmentEvent.FindingRevised;
import samsyn.event.AssessmentEvent.QuestionReopened;
import samsyn.event.AssessmentEvent.QuestionScored;
import samsyn.event.AssessmentEvent.RemarkMade;
import samsyn.event.AssessmentEvent.RemarkResolved;
import samsyn.event.AssessmentEvent.ScoreRevised;
import samsyn.event.AssessmentEvent.ScoreWithdrawn;
import samsyn.event.AssessmentEvent.ScoresDisclosed;
import samsyn.event.AssessmentEvent.SelfDescriptionRecorded;
import samsyn.event.AssessmentEvent.ShortFactsRecorded;
import samsyn.event.AssessmentEvent.StrengthNoted;
import samsyn.event.Evidence;
import samsyn.event.Text;
import samsyn.organisation.Likeness;
import samsyn.organisation.Organisation;
import samsyn.query.dossier.Agreement;
import samsyn.query.dossier.AreaFile;
import samsyn.query.dossier.AreaReview.Status;
import samsyn.query.dossier.Dossier;
import samsyn.query.dossier.Link;
import samsyn.query.dossier.Phase;
import samsyn.query.dossier.QuestionFile;
import samsyn.query.dossier.Remark;
import samsyn.score.Score;

/** Histories that could have happened, made at random from a seed; the sheets themselves say what may come next. */
final class RandomStory {

    private final Random random;
    private final Story story = Story.opened();
    private Dossier dossier;
    private int told;
    private int number;

    RandomStory(long seed) {
        random = new Random(seed);
        dossier = Dossier.opened(story.entries().getFirst().recorded());
        told = 1;
        catchUp();
    }

    Story story() {
        return story;
    }

    Dossier dossier() {
        return dossier;
    }

    RandomStory steps(int count) {
        for (int i = 0; i < count; i++) {
            step();
        }
        return this;
    }

    private void step() {
        switch (random.nextInt(15)) {
            case 0 -> document();
            case 1, 2 -> link();
            case 3, 4, 5, 6 -> score();
            case 7, 8, 9 -> agree();
            case 10 -> write();
            case 11 -> remark();
            case 12 -> review();
            case 13 -> team();
            default -> other();
        }
        catchUp();
    }

    private void tell(Actor actor, AssessmentEvent event) {
        story.by(actor, event);
    }

    /** Folds what was told since. */
    private void catchUp() {
        List<Entry> entries = story.entries();
        for (; told < entries.size(); told++) {
            dossier = dossier.after(entries.get(told).recorded());
        }
    }

    private List<Actor> evaluators() {
        return Stream.of(People.ANNA, People.BERTIL, People.CECILIA)
                .filter(a -> dossier.caseFile().team().stream().anyMatch(m -> m.active() && m.id().equals(a.id())))
                .toList();
    }

    private void document() {
        var document = new Evidence.Document("Document " + number, null, LocalDate.of(2025, 1, 1), null);
        if (random.nextInt(4) == 0 && !dossier.evidence().all().isEmpty()) {
            UUID known = pick(List.copyOf(dossier.evidence().all().keySet()));
            if (dossier.evidence().get(known).evidence() instanceof Evidence.Document) {
                tell(anyone(), new EvidenceAmended(known, document, null, "Better"));
            }
        } else {
            tell(anyone(), new DocumentRegistered(id("evidence", number++), document));
        }
    }

    private void link() {
        QuestionFile question = question();
        Actor actor = anyone();
        List<Link> visible = question.allLinks()
                .filter(l -> question.isDisclosed() || l.evaluator().id().equals(actor.id()))
                .toList();
        if (!visible.isEmpty() && random.nextInt(3) == 0) {
            Link link = pick(visible);
            tell(actor, new EvidenceUnlinked(link.id(), question.code(), link.evidence(), "Wrong place"));
        } else if (!dossier.evidence().all().isEmpty()) {
            UUID evidence = pick(List.copyOf(dossier.evidence().all().keySet()));
            Evidence.Shows shows = pick(List.of(Evidence.Shows.values()));
            tell(
                    actor,
                    new EvidenceLinked(
                            id("link", number++), question.code(), evidence, shows, "p. " + number, actor.id()));
        }
    }

    private void score() {
        QuestionFile question = question();
        Actor actor = anyone();
        boolean has = question.scored().contains(actor.id());
        boolean frozen = question.isDisclosed() && question.round() == 1 && has;
        if (question.agreed() != null || frozen) {
            return;
        }
        Score score =
                Story.points(Integer.toString(random.nextInt(question.question().max() + 1)));
        List<UUID> cites = question.allLinks()
                .filter(l -> l.evaluator().id().equals(actor.id()))
                .map(Link::id)
                .toList();
        Text why = new Text.Inline("Why " + random.nextInt(1000));
        int round = question.round();
        if (has && random.nextInt(3) == 0) {
            tell(actor, new ScoreWithdrawn(question.code(), actor.id(), round, "Unsure"));
        } else if (has) {
            tell(actor, new ScoreRevised(question.code(), actor.id(), round, score, why, cites, "Again"));
        } else {
            boolean independent = !question.isDisclosed();
            tell(actor, new QuestionScored(question.code(), actor.id(), round, score, why, cites, independent));
            catchUp();
            disclose(actor, question.code());
        }
    }

    private void disclose(Actor actor, String code) {
        QuestionFile question = dossier.question(code);
        List<String> active = evaluators().stream().map(Actor::id).toList();
        if (question.isDisclosed() || active.size() < 2 || !question.scored().containsAll(active)) {
            return;
        }
        List<Disclosed> scores = question.own().all().stream()
                .filter(own -> own.score() != null)
                .map(own -> new Disclosed(
                        own.evaluator().id(),
                        own.score(),
                        active.contains(own.evaluator().id())))
                .toList();
        BigDecimal mean = BigDecimal.TEN;
        tell(actor, new ScoresDisclosed(code, 1, scores, mean, BigDecimal.ONE, BigDecimal.TWO, true));
    }

    private void agree() {
        QuestionFile question = question();
        List<Actor> evaluators = evaluators();
        if (!question.isDisclosed() || evaluators.size() < 2) {
            return;
        }
        String code = question.code();
        Agreement.Proposal open = question.agreement().proposal();
        Actor actor = pick(evaluators);
        if (question.agreed() != null) {
            if (random.nextInt(4) == 0) {
                tell(actor, new QuestionReopened(code, question.round() + 1, "New facts"));
            }
        } else if (open == null) {
            Score score = Story.points(Integer.toString(random.nextInt(20)));
            UUID id = id("proposal", number++);
            tell(actor, new ConsensusProposed(id, code, question.round(), actor.id(), score, false, "So"));
        } else if (!open.confirmed().contains(actor.id())) {
            if (random.nextInt(5) == 0) {
                tell(actor, new ConsensusDeclined(open.id(), code, actor.id(), "No"));
                return;
            }
            tell(actor, new ConsensusConfirmed(open.id(), code, actor.id()));
            if (open.confirmed().size() + 1 >= evaluators.size()) {
                List<String> all = evaluators.stream().map(Actor::id).toList();
                tell(actor, new ConsensusReached(open.id(), code, question.round(), open.score(), all));
            }
        }
    }

    private void write() {
        AreaFile area = pick(List.copyOf(dossier.areas().values()));
        Actor actor = anyone();
        List<String> covered = area.area().questions().stream()
                .map(q -> q.code())
                .filter(_ -> random.nextBoolean())
                .toList();
        Finding content = new Finding(covered, null, new Text.Inline("Text " + number), null);
        var known = area.writings()
                .all()
                .filter(f -> f.author().id().equals(actor.id())
                        || f.questions().stream()
                                .allMatch(q -> dossier.question(q).isDisclosed()))
                .toList();
        if (!known.isEmpty() && random.nextInt(2) == 0) {
            UUID finding = pick(known).id();
            tell(
                    actor,
                    random.nextInt(3) == 0
                            ? new FindingRemoved(finding, area.code(), "Not so")
                            : new FindingRevised(finding, area.code(), content, "Better"));
        } else {
            tell(actor, new StrengthNoted(id("finding", number++), area.code(), content, actor.id()));
        }
    }

    private void remark() {
        QuestionFile question = question();
        Actor actor = anyone();
        List<Remark> open = question.allRemarks()
                .filter(r -> r.resolution() == null)
                .filter(r -> question.isDisclosed() || r.author().id().equals(actor.id()))
                .toList();
        if (!open.isEmpty() && random.nextBoolean()) {
            Text done = new Text.Inline("Done");
            tell(actor, new RemarkResolved(open.getFirst().id(), question.area(), question.code(), done));
        } else {
            @Nullable String on = random.nextInt(4) == 0 ? null : question.code();
            Text text = new Text.Inline("Remark " + number);
            tell(actor, new RemarkMade(id("remark", number++), question.area(), on, actor.id(), text));
        }
    }

    private void review() {
        AreaFile area = pick(List.copyOf(dossier.areas().values()));
        Status status = area.review().status();
        String content = "0".repeat(64);
        if (status == Status.SUBMITTED && area.allAgreed()) {
            tell(
                    People.REVIEWER,
                    random.nextBoolean()
                            ? new AreaApproved(area.code(), content)
                            : new AreaReturned(area.code(), content, List.of(), "Too thin"));
        } else if (status == Status.APPROVED) {
            tell(
                    random.nextBoolean() ? People.REVIEWER : anyone(),
                    random.nextBoolean()
                            ? new AreaReopened(area.code(), "Once more")
                            : new ApprovalVoided(area.code(), content, "Changed"));
        } else if (area.allAgreed()) {
            tell(anyone(), new AreaSubmitted(area.code(), content));
        }
    }

    private void team() {
        boolean inside = evaluators().contains(People.CECILIA);
        if (random.nextInt(3) != 0) {
            return;
        }
        if (inside) {
            story.leaves(People.CECILIA, Duty.EVALUATOR);
            catchUp();
            List.copyOf(dossier.questions().keySet()).forEach(code -> disclose(People.COORDINATOR, code));
        } else {
            story.joins(People.CECILIA, Duty.EVALUATOR);
        }
    }

    private void other() {
        if (random.nextInt(4) == 0) {
            amend();
        } else if (random.nextInt(3) == 0) {
            tell(anyone(), new ShortFactsRecorded(List.of(new AssessmentEvent.Fact("Folkmängd", "" + number)), "New"));
        } else if (random.nextInt(3) == 0) {
            QuestionFile question = question();
            UUID id = question.selfDescription() == null ? id("evidence", number++) : question.selfDescription();
            var answer = new Evidence.SelfDescription(question.code(), new Text.Inline("We do " + number));
            tell(People.COORDINATOR, new SelfDescriptionRecorded(id, answer, null));
        } else if (dossier.caseFile().phase() != Phase.IN_PROGRESS) {
            tell(People.COORDINATOR, new AssessmentReopened("Not over"));
        } else if (random.nextInt(4) == 0) {
            tell(People.COORDINATOR, new AssessmentCancelled("Given up"));
        }
    }

    private void amend() {
        Actor member = anyone();
        Organisation employer = new Organisation("other:" + number++, "Hammarby " + number, null);
        switch (random.nextInt(3)) {
            case 0 -> tell(People.COORDINATOR, new UnitAmended("Hammarö " + number, 2000 + number % 50, "Misspelt"));
            case 1 -> {
                Likeness likeness = new Likeness(
                        Likeness.Kind.NAME,
                        new Likeness.Named(employer.id(), employer.name()),
                        new Likeness.Named("se:1761", "Hammarö kommun"));
                tell(People.COORDINATOR, new LikenessAccepted(likeness, member.id(), "Another place"));
            }
            default ->
                tell(
                        People.COORDINATOR,
                        new TeamMemberAmended(member.id(), member.name() + " Ek", employer, "Misspelt"));
        }
    }

    private QuestionFile question() {
        return pick(List.copyOf(dossier.questions().values()));
    }

    private Actor anyone() {
        return pick(evaluators());
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** Everything told, ready to be changed. */
    List<Fact> facts() {
        return new ArrayList<>(story.facts());
    }
}
