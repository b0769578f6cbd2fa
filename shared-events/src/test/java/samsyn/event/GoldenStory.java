package samsyn.event;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import samsyn.edition.Edition;
import samsyn.edition.Edition.Policies;
import samsyn.event.AssessmentEvent.*;
import samsyn.organisation.Likeness;
import samsyn.organisation.Organisation;
import samsyn.organisation.Unit;
import samsyn.score.ResultTable;
import samsyn.score.Score;
import samsyn.score.Score.CriterionScore;
import samsyn.score.Score.Points;
import samsyn.score.Score.Typed;

/** What the golden files hold, by file name: one entry for each form of each event, people and texts invented. */
final class GoldenStory {

    private static final UUID ASSESSMENT = UUID.fromString("5a1c0e6e-2013-4d0b-8a61-1f3c7d9e1761");
    private static final Organisation UDDEVALLA = new Organisation("se:1485", "Uddevalla kommun", null);
    private static final Organisation SKL = new Organisation("se:skl", "Sveriges Kommuner och Landsting", null);
    private static final Organisation HAMMARO = new Organisation("se:1761", "Hammarö kommun", null);
    private static final Organisation DISTRICT = new Organisation(
            "other:6f9c1f0a-7f0e-4f55-9d8b-3f1a2b4c5d6e",
            "Hyllie stadsdel",
            new Organisation("se:1280", "Malmö stad", null));

    private static final Actor COORDINATOR = new Actor("maja.lind", "Maja Lind", Actor.Role.COORDINATOR, employer(SKL));
    private static final Actor ANNA = new Actor("anna.berg", "Anna Berg", Actor.Role.EVALUATOR, employer(UDDEVALLA));
    private static final Actor BO = new Actor("bo.ek", "Bo Ek", Actor.Role.EVALUATOR, employer(SKL));
    private static final Actor EVA = new Actor("eva.öhman", "Eva Öhman", Actor.Role.REVIEWER, employer(SKL));

    static final Edition EDITION = new Edition(
            "kommunkompassen-2010-kort",
            "KommunKompassen",
            "2010, kort",
            "sv",
            "Påhittad för de gyllene filerna",
            new Policies(
                    new BigDecimal("10"),
                    Policies.Total.SUM_OF_PRINTED_AREAS,
                    Policies.NotApplicable.STAYS_IN_MAXIMUM,
                    null),
            List.of(
                    new Edition.Area(
                            "1",
                            "Offentlighet och demokrati",
                            List.of(
                                    new Edition.Question("1.2", "Hur informeras medborgarna?", 20, List.of()),
                                    new Edition.Question("1.5", "Etik - hur hantera korruption?", 10, List.of()))),
                    new Edition.Area(
                            "6",
                            "Kommunen som arbetsgivare - personalpolitik",
                            List.of(
                                    new Edition.Question(
                                            "6.2",
                                            "Hur tillvaratas befintliga medarbetare? \"Attraktiv arbetsgivare\".",
                                            20,
                                            List.of(
                                                    new Edition.Criterion("a", "Det finns en plan", dec("1")),
                                                    new Edition.Criterion("b", "Planen följs upp", dec("0.5")))),
                                    new Edition.Question(
                                            "6.6", "Hur arbetar kommunen med mångfald?", 10, List.of())))));

    private static final Score POINTS = new Points(dec("17.2"), new Typed(Score.Unit.POINTS, dec("17.20")), List.of());
    private static final Score PERCENT = new Points(dec("16.5"), new Typed(Score.Unit.PERCENT, dec("82.5")), List.of());
    private static final Score CRITERIA = new Points(
            dec("14.666667"), null, List.of(new CriterionScore("a", dec("100")), new CriterionScore("b", dec("20"))));

    private static final Text REPORTS =
            new Text.Inline("Förvaltningen redovisar varje beslut på webben och i tidningen.");
    private static final Text LONG = new Text.Stored(sha256("ett långt svar"), 48_211);
    private static final LocalDate VISIT = LocalDate.of(2013, 1, 22);
    private static final String AREA_HASH = sha256("område 1 som det såg ut");

    private final Map<String, Recorded> entries = new LinkedHashMap<>();
    private @Nullable String last;

    private GoldenStory() {}

    /** Every entry by its file's name without the ending, in story order; the first three follow each other. */
    static Map<String, Recorded> entries() {
        GoldenStory story = new GoldenStory();
        story.settingUp();
        story.evidence();
        story.scoring();
        story.writing();
        story.review();
        story.closing();
        story.corrections();
        return story.entries;
    }

    private void settingUp() {
        Unit unit = new Unit("se:1761", "Hammarö kommun", Unit.Type.MUNICIPALITY, null);
        add("assessment-opened.v1", COORDINATOR, new AssessmentOpened(unit, 2013, EDITION, List.of()));
        add("team-member-assigned.v1", COORDINATOR, new TeamMemberAssigned(member(ANNA, UDDEVALLA), Duty.EVALUATOR));
        add(
                "team-member-assigned.v1.reviewer",
                COORDINATOR,
                new TeamMemberAssigned(member(EVA, DISTRICT), Duty.REVIEWER));
        add(
                "assessment-opened.v1.district",
                COORDINATOR,
                new AssessmentOpened(
                        new Unit(DISTRICT.id(), DISTRICT.name(), Unit.Type.DISTRICT, DISTRICT.within()),
                        2005,
                        new Edition(
                                EDITION.id(),
                                EDITION.tool(),
                                EDITION.name(),
                                EDITION.language(),
                                EDITION.source(),
                                new Policies(
                                        dec("12.5"),
                                        Policies.Total.ROUNDED_EXACT_SUM,
                                        Policies.NotApplicable.LEAVES_MAXIMUM,
                                        30),
                                EDITION.areas()),
                        List.of(Label.SYNTHETIC_DECIMALS)));
        add(
                "team-member-released.v1",
                COORDINATOR,
                new TeamMemberReleased("bo.ek", Duty.EVALUATOR, "Föräldraledig från februari."));
    }

    /** Told last: what came into an entry's story later stands after what was there before. */
    private void corrections() {
        add(
                "team-member-amended.v1",
                COORDINATOR,
                new TeamMemberAmended("anna.berg", "Anna Bergh", UDDEVALLA, "Namnet var felstavat."));
        add("unit-amended.v1", COORDINATOR, new UnitAmended("Hammarö kommun", 2014, "Året var fel."));
        Likeness.Named said = new Likeness.Named(DISTRICT.id(), "Hammarö bygg & bo");
        Likeness likeness = new Likeness(Likeness.Kind.PART, said, new Likeness.Named(HAMMARO.id(), HAMMARO.name()));
        add(
                "likeness-accepted.v1",
                COORDINATOR,
                new LikenessAccepted(likeness, "anna.berg", "Ett byggföretag som bara heter så."));
        add("likeness-accepted.v1.unit", COORDINATOR, new LikenessAccepted(likeness, null, "En annan ort."));
    }

    private void evidence() {
        add(
                "self-description-recorded.v1",
                COORDINATOR,
                new SelfDescriptionRecorded(id("svar 1.2"), new Evidence.SelfDescription("1.2", REPORTS), null));
        add(
                "self-description-recorded.v1.again",
                COORDINATOR,
                new SelfDescriptionRecorded(
                        id("svar 1.2"),
                        new Evidence.SelfDescription("1.2", LONG),
                        "Kommunen kompletterade sitt svar."));
        Evidence.Interview interview = new Evidence.Interview(
                "G2",
                VISIT,
                List.of(
                        new Evidence.Participant(id("person 1"), "kommunalråd", ciphertext("person 1", "namn 1")),
                        new Evidence.Participant(id("person 2"), "oppositionsråd", ciphertext("person 2", "namn 2"))),
                ciphertext("intervju", "anteckningar"));
        add("interview-recorded.v1", ANNA, new InterviewRecorded(id("intervju"), interview));
        Evidence.Interview longer = new Evidence.Interview(
                "G2",
                VISIT,
                interview.participants(),
                new Ciphertext(Ciphertext.ALG, id("intervju"), nonce("långa anteckningar"), LONG));
        add("interview-amended.v1", ANNA, new InterviewAmended(id("intervju"), longer, "Anteckningarna renskrivna."));
        Evidence.Document plan = new Evidence.Document(
                "Plan för demokratiutveckling 2011–2014",
                "https://www.hammaro.se/plan.pdf",
                LocalDate.of(2011, 3, 14),
                sha256("plan.pdf"));
        add("document-registered.v1", BO, new DocumentRegistered(id("plan"), plan));
        add(
                "document-registered.v1.bare",
                BO,
                new DocumentRegistered(id("budget"), new Evidence.Document("Budget 2013", null, null, null)));
        Evidence.WebPage page = new Evidence.WebPage(
                "https://www.hammaro.se/protokoll",
                LocalDate.of(2013, 1, 10),
                new Text.Inline("Alla protokoll, sökbara."));
        add("web-page-reviewed.v1", BO, new WebPageReviewed(id("protokoll"), page));
        add("evidence-amended.v1", BO, new EvidenceAmended(id("plan"), plan, null, "Rätt datum på planen."));
        add("evidence-amended.v1.page", BO, new EvidenceAmended(id("protokoll"), null, page, "Sidan flyttad."));
        add(
                "evidence-linked.v1",
                ANNA,
                new EvidenceLinked(
                        id("länk"), "1.2", id("plan"), Evidence.Shows.PRACTICE, "s. 4, stycke 2", "anna.berg"));
        add(
                "evidence-linked.v1.plan",
                BO,
                new EvidenceLinked(id("länk 2"), "1.2", id("budget"), Evidence.Shows.PLAN, null, "bo.ek"));
        add("evidence-unlinked.v1", BO, new EvidenceUnlinked(id("länk 2"), "1.2", id("budget"), "Bara en avsikt."));
    }

    private void scoring() {
        add("question-scored.v1", ANNA, scored("1.2", ANNA, POINTS, REPORTS, true));
        add("question-scored.v1.percent", BO, scored("1.2", BO, PERCENT, REPORTS, true));
        add("question-scored.v1.criteria", ANNA, scored("6.2", ANNA, CRITERIA, LONG, true));
        add(
                "question-scored.v1.not-applicable",
                BO,
                scored("6.6", BO, Score.NOT_APPLICABLE, new Text.Inline("Frågan ställdes inte här."), false));
        add(
                "score-revised.v1",
                ANNA,
                new ScoreRevised("1.2", "anna.berg", 1, PERCENT, REPORTS, List.of(id("länk")), "Ny uppgift i planen."));
        add("score-withdrawn.v1", BO, new ScoreWithdrawn("6.6", "bo.ek", 1, "Fel fråga."));
        add(
                "scores-disclosed.v1",
                BO,
                new ScoresDisclosed(
                        "1.2",
                        1,
                        List.of(new Disclosed("anna.berg", POINTS, true), new Disclosed("bo.ek", PERCENT, true)),
                        dec("16.85"),
                        dec("0.7"),
                        dec("2"),
                        true));
        add(
                "scores-disclosed.v1.not-applicable",
                BO,
                new ScoresDisclosed(
                        "6.2",
                        2,
                        List.of(
                                new Disclosed("anna.berg", CRITERIA, true),
                                new Disclosed("bo.ek", Score.NOT_APPLICABLE, true),
                                new Disclosed("ola.vik", POINTS, false)),
                        null,
                        null,
                        dec("2"),
                        false));
        UUID proposal = id("förslag");
        Score mean = new Points(dec("16.85"), new Typed(Score.Unit.POINTS, dec("16.85")), List.of());
        add("consensus-proposed.v1", ANNA, new ConsensusProposed(proposal, "1.2", 1, "anna.berg", mean, true, null));
        add(
                "consensus-proposed.v1.reasoned",
                ANNA,
                new ConsensusProposed(proposal, "1.2", 1, "anna.berg", POINTS, false, "Protokollen avgjorde."));
        add("consensus-confirmed.v1", BO, new ConsensusConfirmed(proposal, "1.2", "bo.ek"));
        add("consensus-declined.v1", BO, new ConsensusDeclined(proposal, "1.2", "bo.ek", "Tidningen räknas för högt."));
        add("consensus-reached.v1", BO, new ConsensusReached(proposal, "1.2", 1, mean, List.of("anna.berg", "bo.ek")));
        add("question-reopened.v1", ANNA, new QuestionReopened("1.2", 2, "Kommunen visade en ny uppföljning."));
        add(
                "remark-made.v1",
                EVA,
                new RemarkMade(
                        id("anmärkning"),
                        "1",
                        "1.2",
                        "eva.öhman",
                        new Text.Inline("Är \"17\" rätt?\r\n\tSe s. 4 \\ bilaga – 🙂 \u0001\u001f\u007f\u2028")));
        add(
                "remark-made.v1.area",
                EVA,
                new RemarkMade(id("anmärkning 2"), "1", null, "eva.öhman", new Text.Inline("Området är tunt belagt.")));
        add(
                "remark-resolved.v1",
                ANNA,
                new RemarkResolved(id("anmärkning"), "1", "1.2", new Text.Inline("Bilagan är tillagd.")));
        add(
                "remark-resolved.v1.area",
                ANNA,
                new RemarkResolved(id("anmärkning 2"), "1", null, new Text.Inline("Två dokument till.")));
    }

    private void writing() {
        Finding general = new Finding(List.of(), null, LONG, null);
        Finding informs = new Finding(List.of("1.2"), null, new Text.Inline("Protokollen är sökbara."), null);
        Finding ethics = new Finding(
                List.of("1.5", "1.2"),
                "Etik",
                new Text.Inline("Gör en policy mot korruption; se Örebro."),
                new Organisation("se:1880", "Örebro kommun", null));
        add("area-described.v1", ANNA, new AreaDescribed(id("allmänt"), "1", general, "anna.berg"));
        add("strength-noted.v1", BO, new StrengthNoted(id("styrka"), "1", informs, "bo.ek"));
        add("improvement-noted.v1", BO, new ImprovementNoted(id("förbättring"), "1", ethics, "bo.ek"));
        add("finding-revised.v1", BO, new FindingRevised(id("styrka"), "1", ethics, "Hör till förbättringarna."));
        add("finding-removed.v1", BO, new FindingRemoved(id("styrka"), "1", "Sägs redan i texten."));
        List<Fact> facts = List.of(new Fact("Kommungrupp", "Förortskommun"), new Fact("Folkmängd", "14 939"));
        add("short-facts-recorded.v1", ANNA, new ShortFactsRecorded(facts, null));
        add("short-facts-recorded.v1.again", ANNA, new ShortFactsRecorded(List.of(), "Fel år i alla rader."));
    }

    private void review() {
        add("area-submitted.v1", ANNA, new AreaSubmitted("1", AREA_HASH));
        add("area-approved.v1", EVA, new AreaApproved("1", AREA_HASH));
        add(
                "area-returned.v1",
                EVA,
                new AreaReturned(
                        "1", AREA_HASH, List.of(new Returned("1.5", "Belägg saknas.")), "En fråga behöver belägg."));
        add("area-reopened.v1", EVA, new AreaReopened("1", "Kommunen rättade en uppgift."));
        add("approval-voided.v1", BO, new ApprovalVoided("1", AREA_HASH, "Rätt datum på planen."));
        add("approval-voided.v1.silent", BO, new ApprovalVoided("1", AREA_HASH, null));
    }

    private void closing() {
        ResultTable result = ResultTable.of(
                EDITION,
                Map.of(
                        "1.2",
                        POINTS,
                        "1.5",
                        new Points(dec("3.4"), null, List.of()),
                        "6.2",
                        CRITERIA,
                        "6.6",
                        Score.NOT_APPLICABLE));
        add("assessment-finished.v1", COORDINATOR, new AssessmentFinished(result));
        add("assessment-reopened.v1", COORDINATOR, new AssessmentReopened("Område 6 räknades om."));
        add("assessment-cancelled.v1", COORDINATOR, new AssessmentCancelled("Kommunen drog sig ur."));
    }

    private static QuestionScored scored(String question, Actor who, Score score, Text rationale, boolean independent) {
        return new QuestionScored(
                question, who.id(), 1, score, rationale, List.of(id("länk"), id("länk 2")), independent);
    }

    private void add(String file, Actor actor, AssessmentEvent event) {
        int sequence = entries.size();
        String prev = switch (sequence) {
            case 0 -> null;
            case 1, 2 -> last;
            default -> sha256("posten före " + file);
        };
        LocalDate occurred = event.occurredOn();
        Recorded entry = new Recorded(
                new Envelope(
                        id("händelse " + file),
                        ASSESSMENT,
                        sequence,
                        41_760L + 2L * sequence,
                        Instant.parse("2013-02-04T08:00:00.000001Z").plusSeconds(61L * sequence),
                        occurred == null ? null : occurred.toString(),
                        actor,
                        "kommando-" + sequence,
                        event instanceof ApprovalVoided || event instanceof ScoresDisclosed ? id("orsak") : null,
                        sequence % 2 == 0 ? "4bf92f3577b34da6a3ce929d0e0e4736" : null,
                        event.reason(),
                        nonce("salt " + file, 16),
                        prev),
                event);
        entries.put(file, entry);
        last = HexFormat.of().formatHex(GoldenFilesTest.leafHash(EntryDraft.write(entry)));
    }

    private static Actor.Employer employer(Organisation organisation) {
        return Actor.Employer.of(organisation);
    }

    private static Member member(Actor actor, Organisation employer) {
        return new Member(actor.id(), actor.name(), employer);
    }

    private static Ciphertext ciphertext(String key, String text) {
        String pretended = Base64.getUrlEncoder().withoutPadding().encodeToString(digest("chiffer " + text));
        return new Ciphertext(Ciphertext.ALG, id(key), nonce(text), new Text.Inline(pretended));
    }

    private static String nonce(String of) {
        return nonce(of, 12);
    }

    private static String nonce(String of, int bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(java.util.Arrays.copyOf(digest(of), bytes));
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static BigDecimal dec(String plain) {
        return new BigDecimal(plain);
    }

    private static String sha256(String text) {
        return HexFormat.of().formatHex(digest(text));
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
