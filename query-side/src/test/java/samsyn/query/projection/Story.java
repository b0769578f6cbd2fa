package samsyn.query.projection;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import samsyn.edition.Edition;
import samsyn.edition.Edition.Policies.NotApplicable;
import samsyn.event.Actor;
import samsyn.event.AssessmentEvent;
import samsyn.event.AssessmentEvent.*;
import samsyn.event.AssessmentEvent.ApprovalVoided;
import samsyn.event.AssessmentEvent.AreaApproved;
import samsyn.event.AssessmentEvent.AreaDescribed;
import samsyn.event.AssessmentEvent.AreaReopened;
import samsyn.event.AssessmentEvent.AreaReturned;
import samsyn.event.AssessmentEvent.AreaSubmitted;
import samsyn.event.AssessmentEvent.AssessmentFinished;
import samsyn.event.AssessmentEvent.AssessmentOpened;
import samsyn.event.AssessmentEvent.AssessmentReopened;
import samsyn.event.AssessmentEvent.ConsensusConfirmed;
import samsyn.event.AssessmentEvent.ConsensusDeclined;
import samsyn.event.AssessmentEvent.ConsensusProposed;
import samsyn.event.AssessmentEvent.ConsensusReached;
import samsyn.event.AssessmentEvent.Disclosed;
import samsyn.event.AssessmentEvent.DocumentRegistered;
import samsyn.event.AssessmentEvent.Duty;
import samsyn.event.AssessmentEvent.EvidenceLinked;
import samsyn.event.AssessmentEvent.EvidenceUnlinked;
import samsyn.event.AssessmentEvent.Finding;
import samsyn.event.AssessmentEvent.InterviewRecorded;
import samsyn.event.AssessmentEvent.QuestionReopened;
import samsyn.event.AssessmentEvent.QuestionScored;
import samsyn.event.AssessmentEvent.RemarkMade;
import samsyn.event.AssessmentEvent.Returned;
import samsyn.event.AssessmentEvent.ScoreRevised;
import samsyn.event.AssessmentEvent.ScoreWithdrawn;
import samsyn.event.AssessmentEvent.ScoresDisclosed;
import samsyn.event.AssessmentEvent.SelfDescriptionRecorded;
import samsyn.event.AssessmentEvent.TeamMemberAssigned;
import samsyn.event.AssessmentEvent.TeamMemberReleased;
import samsyn.event.Ciphertext;
import samsyn.event.EntryDraft;
import samsyn.event.Evidence;
import samsyn.event.Text;
import samsyn.organisation.Organisation;
import samsyn.organisation.Unit;
import samsyn.proof.Leaf;
import samsyn.query.face.Documents;
import samsyn.score.Score;

/** Tells what happened in an assessment, one short verb for each event, and folds it. */
public final class Story {

    public static final UUID ASSESSMENT = UUID.fromString("00000000-0000-4000-8000-000000000001");
    static final Instant START = Instant.parse("2026-01-01T08:00:00Z");
    private static final String SALT = "c2FsdHNhbHRzYWx0c2FsdA";

    private final UUID assessment;
    private final List<Fact> facts = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();

    private Story(UUID assessment) {
        this.assessment = assessment;
    }

    /** Opened, with Anna and Bertil as evaluators and Rut as reviewer. */
    public static Story opened() {
        return opened(ASSESSMENT);
    }

    /** The same, of another assessment. */
    public static Story opened(UUID assessment) {
        return opened(assessment, NotApplicable.STAYS_IN_MAXIMUM);
    }

    /** The same, of an edition with that policy. */
    public static Story opened(NotApplicable policy) {
        return opened(ASSESSMENT, policy);
    }

    private static Story opened(UUID assessment, NotApplicable policy) {
        return new Story(assessment)
                .by(People.COORDINATOR, new AssessmentOpened(unit("Hammarö kommun"), 2026, edition(policy), List.of()))
                .joins(People.ANNA, Duty.EVALUATOR)
                .joins(People.BERTIL, Duty.EVALUATOR)
                .joins(People.REVIEWER, Duty.REVIEWER);
    }

    static Unit unit(String name) {
        return new Unit("se:1761", name, Unit.Type.MUNICIPALITY, null);
    }

    /** Two areas: 1 with the questions 1.1 and 1.2 (20 points each), 2 with 2.1 (30 points). */
    static Edition edition() {
        return edition(NotApplicable.STAYS_IN_MAXIMUM);
    }

    private static Edition edition(NotApplicable policy) {
        var policies =
                new Edition.Policies(new BigDecimal("10"), Edition.Policies.Total.SUM_OF_PRINTED_AREAS, policy, null);
        var first = new Edition.Area("1", "Offentlighet", List.of(question("1.1", 20), question("1.2", 20)));
        var second = new Edition.Area("2", "Tillgänglighet", List.of(question("2.1", 30)));
        return new Edition("test", "KommunKompassen", "Test", "sv", "made up", policies, List.of(first, second));
    }

    private static Edition.Question question(String code, int max) {
        return new Edition.Question(code, "Fråga " + code + "?", max, List.of());
    }

    Story by(Actor actor, AssessmentEvent event) {
        Fact fact = new Fact(id("entry", facts.size()), START.plusSeconds(facts.size()), actor, event);
        facts.add(fact);
        add(entries, assessment, fact);
        return this;
    }

    public Story joins(Actor actor, Duty duty) {
        return by(People.COORDINATOR, new TeamMemberAssigned(People.member(actor), duty));
    }

    public Story leaves(Actor actor, Duty duty) {
        return by(People.COORDINATOR, new TeamMemberReleased(actor.id(), duty, "Other duties"));
    }

    /** A coordinator corrects how a member is called. */
    public Story amends(Actor member, String name) {
        Organisation employer = People.member(member).employer();
        return by(People.COORDINATOR, new TeamMemberAmended(member.id(), name, employer, "Misspelt"));
    }

    /** A coordinator corrects what is assessed. */
    public Story amendsUnit(String name, int year) {
        return by(People.COORDINATOR, new UnitAmended(name, year, "Misspelt"));
    }

    public Story registers(Actor actor, int document) {
        var registered = new Evidence.Document("Document " + document, null, LocalDate.of(2025, 5, 1), null);
        return by(actor, new DocumentRegistered(id("evidence", document), registered));
    }

    public Story links(Actor actor, int link, String question, int evidence, Evidence.Shows shows) {
        return by(
                actor,
                new EvidenceLinked(id("link", link), question, id("evidence", evidence), shows, "p. 1", actor.id()));
    }

    public Story scores(Actor actor, String question, String points, int... links) {
        return scores(actor, question, 1, points(points), true, links);
    }

    Story scores(Actor actor, String question, int round, Score score, boolean independent, int... links) {
        Text rationale = new Text.Inline(actor.id() + " on " + question);
        return by(actor, new QuestionScored(question, actor.id(), round, score, rationale, ids(links), independent));
    }

    public Story revises(Actor actor, String question, String points, int... links) {
        Text rationale = new Text.Inline(actor.id() + " again on " + question);
        return by(
                actor,
                new ScoreRevised(question, actor.id(), 1, points(points), rationale, ids(links), "Thought again"));
    }

    public Story withdraws(Actor actor, String question) {
        return by(actor, new ScoreWithdrawn(question, actor.id(), 1, "Not sure"));
    }

    /** Anna's and Bertil's points, both counted. */
    public Story discloses(Actor actor, String question, String anna, String bertil) {
        return discloses(actor, question, anna, bertil, List.of());
    }

    /** The same as somebody leaves, whose points are shown but not counted. */
    public Story disclosesWithout(Actor left, String question, String anna, String bertil, String others) {
        return discloses(
                People.COORDINATOR, question, anna, bertil, List.of(new Disclosed(left.id(), points(others), false)));
    }

    private Story discloses(Actor actor, String question, String anna, String bertil, List<Disclosed> uncounted) {
        Stream<Disclosed> counted =
                Stream.of(new Disclosed("anna", points(anna), true), new Disclosed("bertil", points(bertil), true));
        BigDecimal mean = new BigDecimal(anna).add(new BigDecimal(bertil)).divide(BigDecimal.TWO);
        BigDecimal gap = new BigDecimal(anna).subtract(new BigDecimal(bertil)).abs();
        return by(
                actor,
                new ScoresDisclosed(
                        question,
                        1,
                        Stream.concat(counted, uncounted.stream()).toList(),
                        mean,
                        gap,
                        BigDecimal.TWO,
                        gap.compareTo(BigDecimal.TWO) <= 0));
    }

    /** Both score, and so it is disclosed. */
    public Story bothScore(String question, String anna, String bertil) {
        return scores(People.ANNA, question, anna)
                .scores(People.BERTIL, question, bertil)
                .discloses(People.BERTIL, question, anna, bertil);
    }

    public Story proposes(Actor actor, int proposal, String question, int round, String points, @Nullable String why) {
        return by(
                actor,
                new ConsensusProposed(
                        id("proposal", proposal), question, round, actor.id(), points(points), why == null, why));
    }

    public Story confirms(Actor actor, int proposal, String question) {
        return by(actor, new ConsensusConfirmed(id("proposal", proposal), question, actor.id()));
    }

    public Story declines(Actor actor, int proposal, String question) {
        return by(actor, new ConsensusDeclined(id("proposal", proposal), question, actor.id(), "Too high"));
    }

    public Story reaches(Actor actor, int proposal, String question, int round, String points) {
        return reaches(actor, proposal, question, round, points(points));
    }

    public Story reaches(Actor actor, int proposal, String question, int round, Score score) {
        return by(
                actor,
                new ConsensusReached(id("proposal", proposal), question, round, score, List.of("anna", "bertil")));
    }

    /** Anna proposes, Bertil confirms, and so it is agreed. */
    public Story agree(int proposal, String question, int round, String points) {
        return proposes(People.ANNA, proposal, question, round, points, "Because")
                .confirms(People.BERTIL, proposal, question)
                .reaches(People.BERTIL, proposal, question, round, points);
    }

    public Story reopens(Actor actor, String question, int round) {
        return by(actor, new QuestionReopened(question, round, "New facts"));
    }

    public Story unlinks(Actor actor, int link, String question, int evidence) {
        return by(
                actor,
                new EvidenceUnlinked(id("link", link), question, id("evidence", evidence), "Says nothing of it"));
    }

    /** After disclosure, so not independently. */
    public Story scoresLater(Actor actor, String question, int round, String points, int... links) {
        return scores(actor, question, round, points(points), false, links);
    }

    public Story submits(String area, String content) {
        return by(People.ANNA, new AreaSubmitted(area, content));
    }

    public Story approves(String area, String content) {
        return by(People.REVIEWER, new AreaApproved(area, content));
    }

    public Story returns(String area, String content, String question, String why) {
        return by(People.REVIEWER, new AreaReturned(area, content, List.of(new Returned(question, why)), "Not yet"));
    }

    public Story takesBack(Actor actor, String area) {
        return by(actor, new AreaReopened(area, "Once more"));
    }

    public Story voids(Actor actor, String area, String content) {
        return by(actor, new ApprovalVoided(area, content, "Changed"));
    }

    public Story finishes() {
        return by(
                People.COORDINATOR, new AssessmentFinished(samsyn.score.ResultTable.of(edition(), java.util.Map.of())));
    }

    public Story cancels(Actor coordinator) {
        return by(coordinator, new AssessmentCancelled("Given up"));
    }

    public Story resumes() {
        return by(People.COORDINATOR, new AssessmentReopened("Not over"));
    }

    public Story describesItself(String question, int evidence, String answer) {
        var self = new Evidence.SelfDescription(question, new Text.Inline(answer));
        return by(People.COORDINATOR, new SelfDescriptionRecorded(id("evidence", evidence), self, "Said so"));
    }

    public Story interviews(Actor actor, int interview, String group) {
        var name = new Ciphertext(Ciphertext.ALG, id("key", 1), "bm9uY2Vub25jZTEy", new Text.Inline("bmFtZQ"));
        var notes = new Ciphertext(Ciphertext.ALG, id("key", 2), "bm9uY2Vub25jZTM0", new Text.Inline("bm90ZXM"));
        var participant = new Evidence.Participant(id("person", 1), "kommunchef", name);
        var held = new Evidence.Interview(group, LocalDate.of(2026, 1, 1), List.of(participant), notes);
        return by(actor, new InterviewRecorded(id("evidence", interview), held));
    }

    public Story describes(Actor actor, int finding, String area, String text, String... questions) {
        Finding prose = new Finding(List.of(questions), null, new Text.Inline(text), null);
        return by(actor, new AreaDescribed(id("finding", finding), area, prose, actor.id()));
    }

    public Story remarks(Actor actor, int remark, String area, @Nullable String question, String text) {
        return by(actor, new RemarkMade(id("remark", remark), area, question, actor.id(), new Text.Inline(text)));
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    List<Fact> facts() {
        return facts;
    }

    /** The documents after each entry. */
    public Stream<Documents> documentsOverTime() {
        return IntStream.rangeClosed(1, entries.size())
                .mapToObj(count -> FoldedDocuments.of(entries.subList(0, count)));
    }

    /** The documents of all of it. */
    public Documents documents() {
        return FoldedDocuments.of(entries());
    }

    static List<Entry> entries(List<Fact> facts) {
        List<Entry> entries = new ArrayList<>();
        facts.forEach(fact -> add(entries, ASSESSMENT, fact));
        return entries;
    }

    private static void add(List<Entry> entries, UUID assessment, Fact fact) {
        int next = entries.size();
        @Nullable
        String prev = next == 0
                ? null
                : HexFormat.of().formatHex(Leaf.hash(entries.getLast().bytes()));
        String command = "command-" + fact.id();
        byte[] bytes = EntryDraft.of(fact.event(), fact.id(), assessment, next, fact.actor(), command, null, null, SALT)
                .at(next, fact.at(), prev);
        entries.add(Entry.read(bytes));
    }

    private static List<UUID> ids(int... links) {
        return Arrays.stream(links).mapToObj(link -> id("link", link)).toList();
    }

    public static Score points(String points) {
        return new Score.Points(new BigDecimal(points), null, List.of());
    }

    public static UUID id(String kind, int number) {
        return UUID.nameUUIDFromBytes((kind + number).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
