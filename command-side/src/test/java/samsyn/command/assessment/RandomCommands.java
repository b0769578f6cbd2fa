package samsyn.command.assessment;

import static samsyn.command.assessment.Ask.id;
import static samsyn.command.assessment.People.*;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import samsyn.command.assessment.Assessment.Opened;
import samsyn.command.assessment.AssessmentCommand.*;
import samsyn.command.assessment.Compared.Acceptance;
import samsyn.command.assessment.Comparing.Found;
import samsyn.command.assessment.Reviewed.AreaState.Status;
import samsyn.command.assessment.Setting.Phase;
import samsyn.edition.Edition;
import samsyn.event.AreaContent;
import samsyn.event.AreaContent.NoteKind;
import samsyn.event.AssessmentEvent.Duty;
import samsyn.event.AssessmentEvent.Fact;
import samsyn.event.AssessmentEvent.Finding;
import samsyn.event.AssessmentEvent.Member;
import samsyn.event.AssessmentEvent.Returned;
import samsyn.event.Evidence;
import samsyn.event.Evidence.Shows;
import samsyn.event.Text;
import samsyn.organisation.Organisation;
import samsyn.organisation.Unit;
import samsyn.score.Score.CriterionScore;

/**
 * People who mostly do the next sensible thing and now and then anything at all, sensible or not. The same seed gives
 * the same commands.
 */
final class RandomCommands {

    private static final List<Person> EVALUATORS = List.of(ANNA, BERTIL, CARIN, DAVID);
    private static final List<Person> EVERYBODY = List.of(ANNA, BERTIL, CARIN, DAVID, RUT, ROLF, KIM, AUDUN, STRANGER);
    private static final List<Person> OTHERS =
            List.of(RUT, RUT, ROLF, KIM, KIM, AUDUN, STRANGER, coordinating(ANNA), nowAt(HAMMARO_SCHOOLS, BERTIL));
    private static final List<String> REASONS = List.of(Ask.WHY, "Källan var fel", "Vi hörde mer i intervjun");

    private final Random random;
    private final Edition edition;
    private final double chaos;
    private final List<String> questions;

    /** Someone asks for something. */
    record Attempt(Person who, AssessmentCommand command) {}

    /**
     * @param chaos share of commands that are anything at all, 0..1
     */
    RandomCommands(Random random, Edition edition, double chaos) {
        this.random = random;
        this.edition = edition;
        this.chaos = chaos;
        questions = edition.areas().stream()
                .flatMap(a -> a.questions().stream())
                .map(Edition.Question::code)
                .toList();
    }

    Attempt next(Assessment state) {
        if (!(state instanceof Opened s)) {
            if (chance(0.1)) {
                return new Attempt(ANNA, Ask.score(questions.getFirst(), Ask.NOT_APPLICABLE));
            }
            return new Attempt(
                    oneOf(List.of(KIM, KIM, KIM, STRANGER)),
                    new OpenAssessment(HAMMARO, oneOf(List.of(2013, 2026, 1066)), edition, List.of(), Compared.NONE));
        }
        return chance(chaos) ? anything(s) : sensible(s);
    }

    // --- the next sensible thing --------------------------------------------------------------------------

    private Attempt sensible(Opened s) {
        if (s.setting().phase() != Phase.IN_PROGRESS) {
            return chance(0.5) ? new Attempt(KIM, Ask.reopenAssessment()) : anything(s);
        }
        if (s.team().evaluators().isEmpty() || (s.team().evaluators().size() == 1 && chance(0.4))) {
            Person person = oneOf(EVALUATORS);
            return new Attempt(KIM, Ask.assign(person, Duty.EVALUATOR));
        }
        if (!s.team().isActive(RUT.id(), Duty.REVIEWER)) {
            return new Attempt(KIM, Ask.assign(RUT, Duty.REVIEWER));
        }
        List<String> open = s.reviewed().areas().entrySet().stream()
                .filter(a -> a.getValue().status() != Status.APPROVED)
                .map(a -> a.getKey())
                .toList();
        if (open.isEmpty()) {
            return chance(0.2) ? new Attempt(KIM, new FinishAssessment()) : anything(s);
        }
        return inArea(oneOf(open), s);
    }

    private Attempt inArea(String area, Opened s) {
        List<QuestionState> open =
                s.questionsIn(area).filter(q -> q.agreed() == null).toList();
        if (!open.isEmpty()) {
            return inQuestion(oneOf(open), s);
        }
        String content = s.content(area).hash();
        if (s.area(area).orElseThrow().status() != Status.SUBMITTED) {
            return new Attempt(evaluator(s), Ask.submit(area, content));
        }
        return new Attempt(RUT, chance(0.8) ? Ask.approve(area, content) : Ask.giveBack(area, content));
    }

    private Attempt inQuestion(QuestionState q, Opened s) {
        if (q.blind()) {
            List<Person> missing =
                    active(s).stream().filter(e -> q.currentOwn(e.id()) == null).toList();
            return missing.isEmpty()
                    ? anything(s)
                    : new Attempt(oneOf(missing), Ask.score(q.code(), judgement(q.code())));
        }
        if (q.proposal() == null) {
            boolean mean = q.round() == 1
                    && q.disclosure().comparison().within()
                    && q.disclosure().comparison().mean() != null;
            Judgement judgement = mean ? Ask.MEAN : points(q.code());
            return new Attempt(
                    evaluator(s), new ProposeConsensus(newId(), q.code(), judgement, Ask.WHY, q.agreementVersion()));
        }
        List<Person> missing = active(s).stream()
                .filter(e -> !q.proposal().confirmed().contains(e.id()))
                .toList();
        return new Attempt(
                oneOf(missing),
                chance(0.85)
                        ? new ConfirmConsensus(q.proposal().id(), q.code())
                        : new DeclineConsensus(q.proposal().id(), q.code(), Ask.WHY));
    }

    // --- anything at all ----------------------------------------------------------------------------------

    private Attempt anything(Opened s) {
        return switch (random.nextInt(36)) {
            case 0 -> new Attempt(oneOf(List.of(KIM, AUDUN)), Ask.open(edition));
            case 1 -> new Attempt(coordinator(), assignment(s));
            case 2 ->
                rarely(0.3, s, coordinator(), new ReleaseTeamMember(anyone(s).id(), reason(), disclosing()));
            case 3 -> {
                String question = question();
                Integer stands = s.gathered().items().values().stream()
                        .filter(i -> i.evidence() instanceof Evidence.SelfDescription d
                                && d.question().equals(question))
                        .map(i -> i.version())
                        .findFirst()
                        .orElse(null);
                yield new Attempt(
                        anyone(s),
                        new RecordSelfDescription(
                                freshId(s), new Evidence.SelfDescription(question, text()), reason(), seen(stands)));
            }
            case 4 -> new Attempt(anyone(s), new RecordInterview(freshId(s), interview()));
            case 5 -> {
                UUID evidence = evidence(s, Evidence.Interview.class);
                yield new Attempt(
                        anyone(s), new AmendInterview(evidence, interview(), reason(), seen(version(s, evidence))));
            }
            case 6 -> new Attempt(anyone(s), new RegisterDocument(freshId(s), document()));
            case 7 -> {
                UUID evidence = evidence(s, Evidence.Document.class);
                yield new Attempt(
                        anyone(s), new AmendDocument(evidence, document(), reason(), seen(version(s, evidence))));
            }
            case 8 -> new Attempt(anyone(s), new ReviewWebPage(freshId(s), page()));
            case 9 -> {
                UUID evidence = evidence(s, Evidence.WebPage.class);
                yield new Attempt(anyone(s), new AmendWebPage(evidence, page(), reason(), seen(version(s, evidence))));
            }
            case 10, 11 -> new Attempt(anyone(s), link(s));
            case 12 -> {
                String question = questionWhere(q -> !q.links().isEmpty(), s);
                yield new Attempt(anyone(s), new UnlinkEvidence(link(s, question), question, reason()));
            }
            case 13 -> {
                String question = question();
                List<UUID> links = chance(0.5) ? List.of() : List.of(link(s, question));
                yield new Attempt(anyone(s), new ScoreQuestion(question, anyJudgement(question), text(), links));
            }
            case 14 -> {
                Person who = anyone(s);
                String question = scoredBy(who, s);
                yield new Attempt(
                        who,
                        new ReviseScore(
                                question,
                                anyJudgement(question),
                                text(),
                                List.of(),
                                reason(),
                                seen(own(s, question, who))));
            }
            case 15 -> {
                Person who = anyone(s);
                String question = scoredBy(who, s);
                yield new Attempt(who, new WithdrawScore(question, reason(), seen(own(s, question, who))));
            }
            case 16 -> {
                String question = questionWhere(q -> q.disclosure() != null, s);
                yield new Attempt(
                        anyone(s),
                        new ProposeConsensus(
                                freshId(s), question, anyJudgement(question), reason(), seen(agreement(s, question))));
            }
            case 17 -> {
                String question = questionWhere(q -> q.proposal() != null, s);
                yield new Attempt(anyone(s), new ConfirmConsensus(proposal(s, question), question));
            }
            case 18 -> {
                String question = questionWhere(q -> q.proposal() != null, s);
                yield new Attempt(anyone(s), new DeclineConsensus(proposal(s, question), question, reason()));
            }
            case 19 -> {
                String question = questionWhere(q -> q.agreed() != null, s);
                yield rarely(0.5, s, anyone(s), new ReopenQuestion(question, reason(), seen(agreement(s, question))));
            }
            case 20 -> {
                String question = question();
                yield new Attempt(
                        anyone(s), new MakeRemark(freshId(s), areaOf(question), chance(0.3) ? null : question, text()));
            }
            case 21 ->
                new Attempt(
                        anyone(s), new ResolveRemark(known(s.judged().remarks().keySet()), text()));
            case 22, 23 -> {
                String question = question();
                yield new Attempt(
                        anyone(s),
                        new WriteFinding(
                                freshId(s), areaOf(question), oneOf(List.of(NoteKind.values())), finding(question)));
            }
            case 24 -> {
                UUID finding = known(s.written().notes().keySet());
                yield new Attempt(
                        anyone(s),
                        new ReviseFinding(finding, finding(question()), reason(), seen(noteVersion(s, finding))));
            }
            case 25 -> {
                UUID finding = known(s.written().notes().keySet());
                yield new Attempt(anyone(s), new RemoveFinding(finding, reason(), seen(noteVersion(s, finding))));
            }
            case 26 -> {
                List<Fact> facts = chance(0.1)
                        ? List.of()
                        : List.of(new Fact(chance(0.1) ? " " : "Folkmängd", "" + random.nextInt(9)));
                Integer stands = s.written().shortFactsVersion() == 0
                        ? null
                        : s.written().shortFactsVersion();
                yield new Attempt(anyone(s), new RecordShortFacts(facts, reason(), seen(stands)));
            }
            case 27 -> {
                String area = area();
                yield new Attempt(anyone(s), new SubmitArea(area, content(s, area)));
            }
            case 28 -> {
                String area = area();
                yield new Attempt(reviewer(s), new ApproveArea(area, content(s, area)));
            }
            case 29 -> {
                String area = area();
                List<Returned> back =
                        chance(0.5) ? List.of() : List.of(new Returned(question(), chance(0.2) ? " " : Ask.WHY));
                yield new Attempt(reviewer(s), new ReturnArea(area, content(s, area), back, reason()));
            }
            case 30 -> new Attempt(chance(0.5) ? reviewer(s) : anyone(s), new ReopenArea(area(), reason()));
            case 31 ->
                new Attempt(coordinator(), chance(0.5) ? new FinishAssessment() : new ReopenAssessment(reason()));
            case 32 -> new Attempt(coordinator(), amendedMember(s));
            case 33 -> new Attempt(coordinator(), amendedUnit(s));
            case 34 -> new Attempt(coordinator(), assignmentFromElsewhere(s));
            default -> rarely(0.1, s, coordinator(), new CancelAssessment(reason()));
        };
    }

    private Attempt rarely(double share, Opened s, Person who, AssessmentCommand command) {
        return chance(share) ? new Attempt(who, command) : sensible(s);
    }

    // --- whom, what, which --------------------------------------------------------------------------------

    private Person anyone(Opened s) {
        return chance(0.8) && !s.team().evaluators().isEmpty()
                ? evaluator(s)
                : chance(0.3) ? oneOf(EVALUATORS) : oneOf(OTHERS);
    }

    private AssignTeamMember assignment(Opened s) {
        if (chance(0.9)) {
            return chance(0.7) ? Ask.assign(oneOf(EVALUATORS), Duty.EVALUATOR) : Ask.assign(ROLF, Duty.REVIEWER);
        }
        return Ask.assign(anyone(s), oneOf(List.of(Duty.values())));
    }

    private AssignTeamMember assignmentFromElsewhere(Opened s) {
        Member member = People.member(nowAt(employer(), oneOf(EVALUATORS)));
        return new AssignTeamMember(member, Duty.EVALUATOR, accepting(comparedWith(s, member)));
    }

    private AmendTeamMember amendedMember(Opened s) {
        Person person = anyone(s);
        String name = chance(0.1) ? " " : person.name() + random.nextInt(3);
        Member member = new Member(person.id(), name, employer());
        return new AmendTeamMember(member, reason(), accepting(comparedWith(s, member)));
    }

    private AmendUnit amendedUnit(Opened s) {
        String name = oneOf(List.of("Hammarö kommun", "Hammarö", "Hammarö", "Karlstads kommun", " "));
        List<Organisation> listed = chance(0.9) ? List.of(HAMMARO.organisation()) : List.of();
        if (name.isBlank()) {
            return new AmendUnit(name, 2026, reason(), Compared.NONE);
        }
        Unit now = s.setting().called(name, 2026).unit();
        Compared compared = new Compared(listed, List.of(), List.of());
        List<Found> found = new ArrayList<>(Comparing.unit(now, compared));
        Comparing.renamed(s.setting().unit(), name, compared).ifPresent(found::add);
        s.team().active().forEach(m -> found.addAll(Comparing.employer(m, now.organisation(), Compared.NONE)));
        int year = oneOf(List.of(2013, 2026, 1066));
        return new AmendUnit(
                name,
                year,
                reason(),
                new Compared(listed, List.of(), accepting(found).accepted()));
    }

    private static List<Found> comparedWith(Opened s, Member member) {
        return Comparing.employer(member, s.setting().unit().organisation(), Compared.NONE);
    }

    /** Mostly of all that was found. */
    private Compared accepting(List<Found> found) {
        return chance(0.3)
                ? Compared.NONE
                : new Compared(
                        List.of(),
                        List.of(),
                        found.stream()
                                .map(f -> new Acceptance(f.code(), reason()))
                                .toList());
    }

    private Organisation employer() {
        return oneOf(List.of(
                SKL,
                UDDEVALLA,
                new Organisation("other:bygg", "Hammarö Bygg", null),
                new Organisation("other:1761", "Enheten", null),
                new Organisation("other:karlstad", "Karlstad", null),
                HAMMARO_SCHOOLS));
    }

    private List<String> disclosing() {
        return chance(0.7) ? questions : List.of();
    }

    private Person coordinator() {
        return chance(0.9) ? KIM : oneOf(OTHERS);
    }

    private Person reviewer(Opened s) {
        return chance(0.8) ? RUT : anyone(s);
    }

    private Person evaluator(Opened s) {
        return oneOf(active(s));
    }

    private static List<Person> active(Opened s) {
        return EVERYBODY.stream()
                .filter(e -> s.team().evaluators().contains(e.id()))
                .toList();
    }

    private String question() {
        return chance(0.03) ? "X.1" : oneOf(questions);
    }

    private String scoredBy(Person who, Opened s) {
        return questionWhere(q -> q.blind() && q.currentOwn(who.id()) != null, s);
    }

    /** Most often one of those, if there are any. */
    private String questionWhere(Predicate<QuestionState> wanted, Opened s) {
        List<String> such = s.judged().questions().values().stream()
                .filter(wanted)
                .map(QuestionState::code)
                .toList();
        return such.isEmpty() || chance(0.2) ? question() : oneOf(such);
    }

    private String area() {
        return chance(0.03) ? "X" : oneOf(edition.areas()).code();
    }

    /** Most often the question's own area. */
    private String areaOf(String question) {
        return questions.contains(question) && chance(0.95)
                ? edition.areaOf(question).code()
                : area();
    }

    private Judgement judgement(String question) {
        if (chance(0.08)) {
            return Ask.NOT_APPLICABLE;
        }
        Edition.Question asked = edition.question(question).orElseThrow();
        if (!asked.criteria().isEmpty()) {
            return new Judgement.Criteria(asked.criteria().stream()
                    .map(c -> new CriterionScore(c.code(), percent()))
                    .toList());
        }
        return chance(0.3) ? new Judgement.Percent(percent()) : points(question);
    }

    /** Rather near to 60 percent, so that colleagues now and then agree. */
    private Judgement points(String question) {
        BigDecimal max =
                BigDecimal.valueOf(edition.question(question).orElseThrow().max());
        return new Judgement.Points(
                percent().multiply(max).movePointLeft(2).setScale(random.nextInt(5), RoundingMode.DOWN));
    }

    private BigDecimal percent() {
        int hundredths = chance(0.7) ? 5800 + random.nextInt(400) : random.nextInt(10_001);
        return BigDecimal.valueOf(hundredths, 2);
    }

    private Judgement anyJudgement(String question) {
        if (!questions.contains(question)) {
            return Ask.MEAN;
        }
        return switch (random.nextInt(12)) {
            case 0 -> Ask.points("-1");
            case 1 -> Ask.points("31");
            case 2 -> Ask.points("1.1234567");
            case 3 -> Ask.percent("0.00001");
            case 4 -> Ask.MEAN;
            case 5 -> Ask.criteria(Ask.criterion("S.1.a", "50"));
            case 6 -> Ask.points("1E+0");
            default -> judgement(question);
        };
    }

    private Finding finding(String question) {
        List<String> about = new ArrayList<>();
        if (chance(0.8)) {
            about.add(question);
        }
        if (chance(0.2)) {
            about.add(question());
        }
        return new Finding(about, chance(0.1) ? "Rubrik" : null, text(), chance(0.1) ? UDDEVALLA : null);
    }

    private Evidence.Interview interview() {
        return Ask.interview(chance(0.1) ? " " : "G" + random.nextInt(5), day());
    }

    private Evidence.Document document() {
        return new Evidence.Document(chance(0.1) ? " " : "Plan " + random.nextInt(5), null, day(), null);
    }

    private Evidence.WebPage page() {
        return Ask.page("https://www.hammaro.se", chance(0.1) ? " " : "Karta " + random.nextInt(5), day());
    }

    private LocalDate day() {
        return Ask.TODAY.plusDays(chance(0.1) ? 1 : -random.nextInt(30));
    }

    private Text text() {
        return Ask.text(chance(0.08) ? " " : "Text " + random.nextInt(1000));
    }

    private String reason() {
        return chance(0.05) ? null : chance(0.03) ? " " : oneOf(REASONS);
    }

    /** The version that stands, or none, or another. */
    private Integer seen(Integer stands) {
        return chance(0.06) ? null : stands == null || chance(0.06) ? Integer.valueOf(random.nextInt(4)) : stands;
    }

    private String content(Opened s, String area) {
        return chance(0.1) || !s.reviewed().areas().containsKey(area)
                ? null
                : chance(0.1) ? "seen long ago" : s.content(area).hash();
    }

    private UUID evidence(Opened s, Class<? extends Evidence> kind) {
        List<UUID> ofKind = s.gathered().items().values().stream()
                .filter(i -> kind.isInstance(i.evidence()))
                .map(i -> i.id())
                .toList();
        return chance(0.1) ? known(s.gathered().items().keySet()) : known(ofKind);
    }

    /** Only what everybody may know of is taken, so that a refusal for it tells nothing hidden. */
    private UUID freshId(Opened s) {
        return chance(0.05) ? known(s.gathered().items().keySet()) : newId();
    }

    private UUID newId() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    /** Now and then what somebody has linked already. */
    private LinkEvidence link(Opened s) {
        String question = questionWhere(q -> !q.links().isEmpty(), s);
        if (chance(0.4) && s.judged().questions().containsKey(question)) {
            List<QuestionState.Link> links =
                    List.copyOf(s.question(question).orElseThrow().links().values());
            if (!links.isEmpty()) {
                AreaContent.Link like = oneOf(links).content();
                return new LinkEvidence(freshId(s), question, like.evidence(), like.shows(), like.passage());
            }
        }
        Shows shows = oneOf(List.of(Shows.values()));
        return new LinkEvidence(
                freshId(s), question(), evidence(s, Evidence.class), shows, chance(0.5) ? null : "s. 4");
    }

    private UUID link(Opened s, String question) {
        return known(
                s.judged().questions().containsKey(question)
                        ? s.question(question).orElseThrow().links().keySet()
                        : List.of());
    }

    private UUID proposal(Opened s, String question) {
        boolean open = s.judged().questions().containsKey(question)
                && s.question(question).orElseThrow().proposal() != null;
        return open && chance(0.9)
                ? s.question(question).orElseThrow().proposal().id()
                : id("no proposal");
    }

    private UUID known(Collection<UUID> ids) {
        return ids.isEmpty() || chance(0.05) ? newId() : oneOf(List.copyOf(ids));
    }

    private static Integer version(Opened s, UUID evidence) {
        return s.gathered().items().containsKey(evidence)
                ? s.gathered().items().get(evidence).version()
                : null;
    }

    private static Integer noteVersion(Opened s, UUID note) {
        return s.written().notes().containsKey(note)
                ? s.written().notes().get(note).version()
                : null;
    }

    private static Integer own(Opened s, String question, Person who) {
        boolean scored = s.judged().questions().containsKey(question)
                && s.question(question).orElseThrow().own().containsKey(who.id());
        return scored ? s.question(question).orElseThrow().own().get(who.id()).version() : null;
    }

    private static Integer agreement(Opened s, String question) {
        return s.judged().questions().containsKey(question)
                ? s.question(question).orElseThrow().agreementVersion()
                : null;
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private <T> T oneOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
