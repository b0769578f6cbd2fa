package samsyn.bench.story;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import samsyn.edition.Edition;
import samsyn.edition.Editions;
import samsyn.event.Actor;
import samsyn.event.Actor.Employer;
import samsyn.event.Actor.Role;
import samsyn.event.AssessmentEvent;
import samsyn.event.AssessmentEvent.*;
import samsyn.event.Ciphertext;
import samsyn.event.Evidence;
import samsyn.event.Text;
import samsyn.organisation.Organisation;
import samsyn.organisation.Unit;
import samsyn.score.Score;

/**
 * An assessment of any length: opened, scored by one of two evaluators, with 200 pieces of evidence, and then grown.
 * The same seed gives the same entries.
 */
public final class GrownStory {

    private static final int PIECES_FIRST = 200;
    private static final int RATIONALE = 500;
    private static final int REMARK = 150;
    private static final int PAGE = 300;
    private static final int NOTES = 1_500;

    private static final Organisation ASSOCIATION = new Organisation("se:skl", "Sveriges Kommuner och Landsting", null);
    private static final Member EVALUATOR = new Member("evaluator-1", "Utvärderare 1", ASSOCIATION);
    private static final Member COLLEAGUE =
            new Member("evaluator-2", "Utvärderare 2", new Organisation("se:1485", "Uddevalla kommun", null));
    private static final Member REVIEWER = new Member("reviewer", "Granskare", ASSOCIATION);
    private static final LocalDate DAY = LocalDate.of(2026, 1, 7);

    private final Random random;
    private final EntryChain chain;
    private final Words words;
    private final Edition edition = new Editions(null).all().iterator().next();
    private final List<Edition.Question> questions =
            edition.areas().stream().flatMap(area -> area.questions().stream()).toList();
    private final List<UUID> pieces = new ArrayList<>();

    private GrownStory(long seed) {
        random = new Random(seed);
        chain = new EntryChain(random);
        words = new Words(random);
    }

    /** The entries of one, so many, in order. */
    public static List<byte[]> entries(Growth growth, int count, long seed) {
        GrownStory story = new GrownStory(seed);
        story.begin();
        while (story.chain.size() < count) {
            story.grow(growth);
        }
        return story.chain.entries().subList(0, count);
    }

    private void begin() {
        Actor coordinator = new Actor("coordinator", "Samordnare", Role.COORDINATOR, Employer.of(ASSOCIATION));
        Unit unit = new Unit("se:1761", "Hammarö kommun", Unit.Type.MUNICIPALITY, null);
        chain.add(new AssessmentOpened(unit, 2026, edition, List.of()), coordinator);
        chain.add(new TeamMemberAssigned(EVALUATOR, Duty.EVALUATOR), coordinator);
        chain.add(new TeamMemberAssigned(COLLEAGUE, Duty.EVALUATOR), coordinator);
        chain.add(new TeamMemberAssigned(REVIEWER, Duty.REVIEWER), coordinator);
        for (Edition.Question question : questions) {
            evaluator(new QuestionScored(
                    question.code(), EVALUATOR.id(), 1, score(question), text(RATIONALE), List.of(), true));
        }
        for (int n = 0; n < PIECES_FIRST; n++) {
            piece();
        }
    }

    private void grow(Growth growth) {
        switch (growth) {
            case MIXED -> mixed(random.nextInt(20));
            case PIECES -> piece();
            case LINKS -> link();
            case REVISIONS -> revision();
            case REMARKS -> remark(questions.get(4)); // all on one question: the longest list there can be
        }
    }

    private void mixed(int of20) {
        if (of20 < 1) {
            piece();
        } else if (of20 < 9) {
            link();
        } else if (of20 < 15) {
            revision();
        } else {
            remark(any(questions));
        }
    }

    private void piece() {
        UUID piece = chain.id();
        pieces.add(piece);
        if (pieces.size() % 2 == 0) {
            evaluator(new InterviewRecorded(
                    piece,
                    new Evidence.Interview(
                            "Grupp " + pieces.size(),
                            DAY,
                            List.of(participant("rektor"), participant("chef")),
                            sealed(piece, NOTES))));
        } else {
            evaluator(new WebPageReviewed(
                    piece, new Evidence.WebPage("https://www.kommun.se/sida/" + pieces.size(), DAY, text(PAGE))));
        }
    }

    private void link() {
        evaluator(new EvidenceLinked(
                chain.id(),
                any(questions).code(),
                any(pieces),
                Evidence.Shows.PRACTICE,
                "avsnitt " + chain.size(),
                EVALUATOR.id()));
    }

    private void revision() {
        Edition.Question question = any(questions);
        evaluator(new ScoreRevised(
                question.code(), EVALUATOR.id(), 1, score(question), text(RATIONALE), List.of(), words.some(60)));
    }

    private void remark(Edition.Question question) {
        UUID remark = chain.id();
        String area = question.code().substring(0, question.code().indexOf('.'));
        evaluator(new RemarkMade(remark, area, question.code(), EVALUATOR.id(), text(REMARK)));
        evaluator(new RemarkResolved(remark, area, question.code(), text(REMARK)));
    }

    private void evaluator(AssessmentEvent event) {
        chain.add(
                event, new Actor(EVALUATOR.id(), EVALUATOR.name(), Role.EVALUATOR, Employer.of(EVALUATOR.employer())));
    }

    private Score score(Edition.Question question) {
        BigDecimal points = BigDecimal.valueOf(random.nextInt(question.max() + 1));
        return new Score.Points(points, new Score.Typed(Score.Unit.POINTS, points), List.of());
    }

    private Evidence.Participant participant(String role) {
        UUID person = chain.id();
        return new Evidence.Participant(person, role, sealed(person, 30));
    }

    /** Stands where a personal text is: nobody can tell it from one whose key is erased. */
    private Ciphertext sealed(UUID key, int bytes) {
        return new Ciphertext(Ciphertext.ALG, key, chain.bytes(12), new Text.Inline(chain.bytes(bytes)));
    }

    private Text text(int letters) {
        return Text.of(words.some(letters));
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
