package samsyn.command.assessment;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import samsyn.command.assessment.AssessmentCommand.*;
import samsyn.command.assessment.Compared.Acceptance;
import samsyn.edition.Edition;
import samsyn.event.AreaContent.NoteKind;
import samsyn.event.AssessmentEvent.Duty;
import samsyn.event.AssessmentEvent.Fact;
import samsyn.event.AssessmentEvent.Finding;
import samsyn.event.Ciphertext;
import samsyn.event.Evidence;
import samsyn.event.Text;
import samsyn.organisation.Organisation;
import samsyn.score.Score;
import samsyn.score.Score.CriterionScore;
import samsyn.score.Score.Typed;
import samsyn.score.Score.Unit;

/** Commands and their parts as tests send them; what a test does not care about has a sensible value. */
public final class Ask {

    public static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    public static final String WHY = "Vi läste planen en gång till";
    public static final Text RATIONALE = text("Planen följs i hela kommunen");
    public static final Judgement NOT_APPLICABLE = new Judgement.NotApplicable();
    public static final Judgement MEAN = new Judgement.Mean();

    private Ask() {}

    // --- parts --------------------------------------------------------------------------------------------

    /** The same id for the same name. */
    public static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    public static Text text(String text) {
        return new Text.Inline(text);
    }

    public static Judgement points(String value) {
        return new Judgement.Points(new BigDecimal(value));
    }

    public static Judgement percent(String value) {
        return new Judgement.Percent(new BigDecimal(value));
    }

    public static Judgement criteria(CriterionScore... scores) {
        return new Judgement.Criteria(List.of(scores));
    }

    public static CriterionScore criterion(String code, String percent) {
        return new CriterionScore(code, new BigDecimal(percent));
    }

    /** The score that comes of typing these points. */
    public static Score typed(String points) {
        BigDecimal value = new BigDecimal(points);
        return new Score.Points(value, new Typed(Unit.POINTS, value), List.of());
    }

    /** A score that nobody typed, such as a mean. */
    public static Score exactly(String points) {
        return new Score.Points(new BigDecimal(points), null, List.of());
    }

    public static Evidence.Document document(String title) {
        return new Evidence.Document(title, null, LocalDate.of(2025, 11, 24), null);
    }

    public static Evidence.Interview interview(String group, LocalDate heldOn) {
        return new Evidence.Interview(
                group, heldOn, List.of(new Evidence.Participant(id("ingrid"), "kommundirektör", secret())), secret());
    }

    public static Evidence.WebPage page(String address, String saw, LocalDate seenOn) {
        return new Evidence.WebPage(address, seenOn, text(saw));
    }

    private static Ciphertext secret() {
        return new Ciphertext(Ciphertext.ALG, id("key"), "AAAAAAAAAAAAAAAA", text("c2VjcmV0"));
    }

    public static Finding about(String text, String... questions) {
        return new Finding(List.of(questions), null, text(text), null);
    }

    // --- commands -----------------------------------------------------------------------------------------

    public static OpenAssessment open(Edition edition) {
        return new OpenAssessment(People.HAMMARO, 2026, edition, List.of(), Compared.NONE);
    }

    public static AssignTeamMember assign(Person person, Duty duty) {
        return new AssignTeamMember(People.member(person), duty, Compared.NONE);
    }

    /** With a yes to these likenesses. */
    public static AssignTeamMember assignAccepting(Person person, Duty duty, String... likenesses) {
        return new AssignTeamMember(People.member(person), duty, accepting(likenesses));
    }

    public static AmendTeamMember amend(Person person, String... likenesses) {
        return new AmendTeamMember(People.member(person), WHY, accepting(likenesses));
    }

    /** A name by which the register knows the unit. */
    public static AmendUnit amendUnit(String name, int year, String... likenesses) {
        List<Organisation> listed = List.of(People.HAMMARO.organisation());
        return new AmendUnit(
                name,
                year,
                WHY,
                new Compared(listed, List.of(), accepting(likenesses).accepted()));
    }

    public static Compared accepting(String... likenesses) {
        List<Acceptance> yes =
                Stream.of(likenesses).map(code -> new Acceptance(code, WHY)).toList();
        return new Compared(List.of(), List.of(), yes);
    }

    /** Knowing that these questions will be disclosed by it. */
    public static ReleaseTeamMember release(Person person, String... disclosing) {
        return new ReleaseTeamMember(person.id(), WHY, List.of(disclosing));
    }

    public static RecordSelfDescription selfDescription(String evidence, String question, String answer) {
        return new RecordSelfDescription(
                id(evidence), new Evidence.SelfDescription(question, text(answer)), null, null);
    }

    public static RecordInterview recordInterview(String evidence) {
        return new RecordInterview(id(evidence), interview("G1", TODAY));
    }

    public static AmendInterview amendInterview(String evidence, String group, int seen) {
        return new AmendInterview(id(evidence), interview(group, TODAY), WHY, seen);
    }

    public static RegisterDocument register(String evidence) {
        return new RegisterDocument(id(evidence), document(evidence));
    }

    public static AmendDocument amendDocument(String evidence, String title, int seen) {
        return new AmendDocument(id(evidence), document(title), WHY, seen);
    }

    public static ReviewWebPage reviewPage(String evidence) {
        return new ReviewWebPage(id(evidence), page("https://www.hammaro.se", "En karta", TODAY));
    }

    public static AmendWebPage amendPage(String evidence, String saw, int seen) {
        return new AmendWebPage(id(evidence), page("https://www.hammaro.se", saw, TODAY), WHY, seen);
    }

    public static LinkEvidence link(String link, String question, String evidence) {
        return new LinkEvidence(id(link), question, id(evidence), Evidence.Shows.PRACTICE, null);
    }

    public static UnlinkEvidence unlink(String link, String question) {
        return new UnlinkEvidence(id(link), question, WHY);
    }

    public static ScoreQuestion score(String question, Judgement judgement, String... links) {
        return new ScoreQuestion(
                question,
                judgement,
                RATIONALE,
                List.of(links).stream().map(Ask::id).toList());
    }

    public static ReviseScore revise(String question, Judgement judgement, Integer seen) {
        return new ReviseScore(question, judgement, RATIONALE, List.of(), WHY, seen);
    }

    public static WithdrawScore withdraw(String question, Integer seen) {
        return new WithdrawScore(question, WHY, seen);
    }

    public static ProposeConsensus propose(String proposal, String question, Judgement judgement, Integer seen) {
        return new ProposeConsensus(id(proposal), question, judgement, WHY, seen);
    }

    public static ConfirmConsensus confirm(String proposal, String question) {
        return new ConfirmConsensus(id(proposal), question);
    }

    public static DeclineConsensus decline(String proposal, String question) {
        return new DeclineConsensus(id(proposal), question, WHY);
    }

    public static ReopenQuestion reopenQuestion(String question, Integer seen) {
        return new ReopenQuestion(question, WHY, seen);
    }

    public static MakeRemark remark(String remark, String area, String question) {
        return new MakeRemark(id(remark), area, question, text("Stämmer årtalet?"));
    }

    public static ResolveRemark resolve(String remark) {
        return new ResolveRemark(id(remark), text("Rättat"));
    }

    public static WriteFinding write(String finding, String area, NoteKind kind, Finding content) {
        return new WriteFinding(id(finding), area, kind, content);
    }

    public static ReviseFinding reviseFinding(String finding, Finding now, Integer seen) {
        return new ReviseFinding(id(finding), now, WHY, seen);
    }

    public static RemoveFinding removeFinding(String finding, Integer seen) {
        return new RemoveFinding(id(finding), WHY, seen);
    }

    public static RecordShortFacts shortFacts(String population, String reason, Integer seen) {
        return new RecordShortFacts(List.of(new Fact("Folkmängd", population)), reason, seen);
    }

    public static SubmitArea submit(String area, String content) {
        return new SubmitArea(area, content);
    }

    public static ApproveArea approve(String area, String content) {
        return new ApproveArea(area, content);
    }

    public static ReturnArea giveBack(String area, String content) {
        return new ReturnArea(area, content, List.of(), WHY);
    }

    public static ReopenArea reopenArea(String area) {
        return new ReopenArea(area, WHY);
    }

    public static ReopenAssessment reopenAssessment() {
        return new ReopenAssessment(WHY);
    }

    public static CancelAssessment cancel() {
        return new CancelAssessment(WHY);
    }
}
