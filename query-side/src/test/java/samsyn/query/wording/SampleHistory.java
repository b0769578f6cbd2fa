package samsyn.query.wording;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import samsyn.event.Actor;
import samsyn.event.AssessmentEvent;
import samsyn.event.AssessmentEvent.*;
import samsyn.event.Ciphertext;
import samsyn.event.EventTypes;
import samsyn.event.Evidence;
import samsyn.event.Text;
import samsyn.json.CanonicalJson;
import samsyn.organisation.Likeness;
import samsyn.organisation.Organisation;
import samsyn.organisation.Unit;
import samsyn.query.dossier.Circumstance;
import samsyn.query.dossier.Support;
import samsyn.query.face.ScoreMark;
import samsyn.query.page.Hammaro;
import samsyn.query.projection.Story;
import samsyn.query.read.HistoryPage;
import samsyn.score.Score;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One event of every kind, in the order they could have happened at Hammarö. */
public final class SampleHistory {

    static final Actor.Employer SKL = new Actor.Employer("other:skl", "SKL");
    static final Organisation UDDEVALLA = new Organisation("se:1485", "Uddevalla kommun", null);
    static final UUID POLICY = UUID.fromString("00000000-0000-4000-8000-00000000000a");
    static final UUID INTERVIEW = UUID.fromString("00000000-0000-4000-8000-00000000000b");
    static final String CONTENT = "a41e0c77b2d94c15a41e0c77b2d94c15a41e0c77b2d94c15a41e0c77b2d94c15";

    /** Who is pointed at, and what it is called. */
    static final Map<String, String> PEOPLE =
            Map.of("evaluator-1", "Utvärderare 1", "evaluator-2", "Utvärderare 2", "evaluator-3", "Utvärderare 3");

    public static final Map<UUID, String> TITLES = Map.of(POLICY, "Kommunikationspolicy", INTERVIEW, "G1 ledning");

    private static final Instant LATEST = Instant.parse("2013-03-20T09:00:00Z");
    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-00000000000c");

    private SampleHistory() {}

    /** Who did what, on which day of 2013. */
    record Told(String when, Actor.Role role, String who, AssessmentEvent event) {
        HistoryPage.Item item(int number) {
            return SampleHistory.item(
                    Story.id("told", number), moment(when), role, who, EventTypes.nameOf(event), event, marks(event));
        }
    }

    static List<Told> told() {
        Evidence.Interview interview = new Evidence.Interview(
                "G1 ledning",
                LocalDate.parse("2013-01-15"),
                List.of(
                        new Evidence.Participant(ID, "kommundirektör", hidden()),
                        new Evidence.Participant(ID, "ekonomichef", hidden())),
                hidden());
        Evidence.Document policy =
                new Evidence.Document("Kommunikationspolicy", null, LocalDate.parse("2011-05-02"), null);
        Evidence.WebPage page = new Evidence.WebPage(
                "https://www.hammaro.se/kommun-och-politik/moten-och-protokoll/kommunfullmaktige-och-namnder",
                LocalDate.parse("2013-01-11"),
                text("Kallelser och protokoll finns sedan 2006. Ljud från fullmäktige."));
        Finding prose = new Finding(
                List.of("1.2"),
                "Information till medborgarna",
                text("Kommunen informerar brett: tidning fyra gånger om året, webb, app och sms."),
                null);
        Finding idea = new Finding(List.of("1.5"), null, text("Kanal för att slå larm om oegentligheter."), UDDEVALLA);
        List<Told> told = new ArrayList<>();
        Teller s = new Teller(told, Actor.Role.COORDINATOR, "Samordnare");
        Teller u1 = new Teller(told, Actor.Role.EVALUATOR, "Utvärderare 1");
        Teller u2 = new Teller(told, Actor.Role.EVALUATOR, "Utvärderare 2");
        Teller g = new Teller(told, Actor.Role.REVIEWER, "Granskare");
        s.did(
                "01-09T08:00",
                new AssessmentOpened(
                        new Unit("se:1761", "Hammarö kommun", Unit.Type.MUNICIPALITY, null),
                        2013,
                        Hammaro.EDITION,
                        List.of(Label.SYNTHETIC_DECIMALS)));
        s.did(
                "01-09T08:10",
                new TeamMemberAssigned(new Member("evaluator-2", "Utvärderare 2", UDDEVALLA), Duty.EVALUATOR));
        s.did("01-09T08:20", new TeamMemberReleased("evaluator-3", Duty.EVALUATOR, "Flyttad till en annan bedömning."));
        s.did("01-09T08:30", new TeamMemberAmended("evaluator-2", "Utvärderare 2", UDDEVALLA, "Namnet var felstavat."));
        s.did("01-09T08:40", new UnitAmended("Hammarö kommun", 2013, "Året var fel."));
        s.did(
                "01-09T08:50",
                new LikenessAccepted(
                        new Likeness(
                                Likeness.Kind.PART,
                                new Likeness.Named("other:hammarobygg", "Hammarö Bygg"),
                                new Likeness.Named("se:1761", "Hammarö kommun")),
                        "evaluator-2",
                        "Ett företag som bara heter så."));
        s.did(
                "01-10T09:00",
                new SelfDescriptionRecorded(
                        ID, new Evidence.SelfDescription("1.2", text("Vi informerar på många sätt.")), null));
        u1.did("01-10T10:00", new DocumentRegistered(POLICY, policy));
        u1.did("01-11T10:00", new WebPageReviewed(ID, page));
        u2.did("01-15T13:00", new InterviewRecorded(INTERVIEW, interview));
        u2.did("01-16T09:00", new InterviewAmended(INTERVIEW, interview, "Fel dag."));
        u1.did("01-16T09:30", new EvidenceAmended(POLICY, policy, null, "Nytt datum."));
        u1.did("01-17T09:30", new EvidenceLinked(ID, "1.2", POLICY, Evidence.Shows.PRACTICE, "s. 3", "evaluator-1"));
        u1.did("01-17T09:40", new EvidenceUnlinked(ID, "1.2", POLICY, "Hörde till 1.3."));
        u2.did(
                "01-30T14:10",
                new QuestionScored(
                        "1.2",
                        "evaluator-2",
                        1,
                        points("17.6"),
                        text("Handlingar, ljud från fullmäktige och egen app. Policyn följs."),
                        List.of(),
                        true));
        u1.did(
                "02-01T10:00",
                new ScoreRevised(
                        "1.3", "evaluator-1", 1, points("20.45"), text("Resultat syns."), List.of(), "Räknade fel."));
        u1.did("02-01T10:20", new ScoreWithdrawn("1.4", "evaluator-1", 1, "Väntar på en intervju."));
        u1.did(
                "02-06T08:02",
                new ScoresDisclosed(
                        "1.2",
                        1,
                        List.of(
                                new Disclosed("evaluator-1", points("16.8"), true),
                                new Disclosed("evaluator-2", points("17.6"), true),
                                new Disclosed("evaluator-3", Score.NOT_APPLICABLE, false)),
                        new BigDecimal("17.2"),
                        new BigDecimal("0.8"),
                        new BigDecimal("2"),
                        true));
        u1.did("02-08T12:40", new ConsensusProposed(ID, "1.2", 1, "evaluator-1", points("17.2"), true, null));
        u1.did(
                "02-08T12:45",
                new ConsensusProposed(
                        ID,
                        "4.6",
                        1,
                        "evaluator-1",
                        points("4"),
                        false,
                        "Chefsprogrammet är beslutat men inte påbörjat."));
        u2.did("02-08T13:00", new ConsensusDeclined(ID, "4.6", "evaluator-2", "Två omgångar har gått."));
        u2.did("02-08T13:05", new ConsensusConfirmed(ID, "1.2", "evaluator-2"));
        u2.did(
                "02-08T13:05",
                new ConsensusReached(ID, "1.2", 1, points("17.2"), List.of("evaluator-1", "evaluator-2")));
        u2.did("02-08T13:30", new QuestionReopened("1.3", 2, "En ny årsredovisning kom."));
        u1.did("02-08T14:00", new RemarkMade(ID, "1", null, "evaluator-1", text("Stämmer årtalet?")));
        u2.did("02-08T14:10", new RemarkResolved(ID, "1", null, text("Ja, kontrollerat.")));
        u2.did("02-08T15:20", new AreaDescribed(ID, "1", prose, "evaluator-2"));
        u2.did("02-21T09:00", new StrengthNoted(ID, "1", prose, "evaluator-2"));
        u1.did("02-21T09:10", new ImprovementNoted(ID, "1", idea, "evaluator-1"));
        u1.did("02-22T09:00", new FindingRevised(ID, "1", idea, "Kortare."));
        u1.did("02-22T09:10", new FindingRemoved(ID, "1", "Dubblett."));
        s.did("02-25T09:00", new ShortFactsRecorded(Hammaro.FACTS, null));
        u1.did("03-01T09:00", new AreaSubmitted("1", CONTENT));
        g.did(
                "03-04T09:00",
                new AreaReturned(
                        "1",
                        CONTENT,
                        List.of(new Returned("1.4", "Skälet till höjningen saknas.")),
                        "Ett skäl saknas."));
        g.did("03-05T09:00", new AreaApproved("1", CONTENT));
        u1.did("03-06T16:05", new ApprovalVoided("1", CONTENT, "1.4 ändrades."));
        u1.did("03-06T16:10", new AreaReopened("1", "Mer att skriva."));
        s.did("03-14T14:00", new AssessmentFinished(Hammaro.result()));
        s.did("03-15T09:00", new AssessmentReopened("Stavfel i område 3."));
        s.did("03-15T09:10", new AssessmentCancelled("Öppnades för prov."));
        return told;
    }

    private static List<ScoreMark> marks(AssessmentEvent event) {
        return switch (event) {
            case QuestionScored _ -> List.of(new ScoreMark("1.2", "evaluator-2", Support.NO_EVIDENCE, null));
            case ScoreRevised _ ->
                List.of(new ScoreMark("1.3", "evaluator-1", Support.PLANS_ONLY, Circumstance.NOT_INDEPENDENT));
            case ScoresDisclosed _ ->
                List.of(
                        new ScoreMark("1.2", "evaluator-1", Support.NO_EVIDENCE, null),
                        new ScoreMark("1.2", "evaluator-2", Support.NO_EVIDENCE, null),
                        new ScoreMark("1.2", "evaluator-3", null, Circumstance.RELEASED));
            case AssessmentFinished _ ->
                List.of(
                        new ScoreMark("1.5", null, Support.NO_EVIDENCE, null),
                        new ScoreMark("4.6", null, Support.PLANS_ONLY, null));
            case AssessmentEvent _ -> List.of();
        };
    }

    /** One entry of every kind, in the order in which they happened. */
    public static List<HistoryPage.Item> entries() {
        List<Told> told = told();
        return IntStream.range(0, told.size())
                .mapToObj(i -> told.get(i).item(i))
                .toList();
    }

    /** The same among documents that were registered from day to day: more than fit on a page, the oldest first. */
    public static List<HistoryPage.Item> wholeSpring() {
        Stream<HistoryPage.Item> registered = IntStream.range(0, 70).mapToObj(SampleHistory::registered);
        return Stream.concat(entries().stream(), registered)
                .sorted(Comparator.comparing(HistoryPage.Item::recordedAt))
                .toList();
    }

    private static HistoryPage.Item registered(int number) {
        Evidence.Document document = new Evidence.Document("Handling " + number, null, null, null);
        AssessmentEvent event = new DocumentRegistered(Story.id("evidence", number), document);
        Instant at = Instant.parse("2013-01-09T12:00:00Z").plus(Duration.ofDays(number - number % 3L));
        UUID id = Story.id("registered", number);
        return item(id, at, Actor.Role.EVALUATOR, "Utvärderare 1", EventTypes.nameOf(event), event, List.of());
    }

    /** A strength that a person of that name noted, later than everything else. */
    public static HistoryPage.Item strength(UUID entry, String who, String text) {
        AssessmentEvent event =
                new StrengthNoted(ID, "1", new Finding(List.of(), null, text(text), null), "evaluator-1");
        return item(entry, LATEST, Actor.Role.EVALUATOR, who, EventTypes.nameOf(event), event, List.of());
    }

    /** @param type the wire name under which it was written */
    static HistoryPage.Item entry(String type, AssessmentEvent event, ScoreMark... marks) {
        return item(ID, LATEST, Actor.Role.EVALUATOR, "Utvärderare 1", type, event, List.of(marks));
    }

    private static HistoryPage.Item item(
            UUID id,
            Instant at,
            Actor.Role role,
            String who,
            String type,
            AssessmentEvent event,
            List<ScoreMark> marks) {
        String person = who.replace("Utvärderare ", "evaluator-");
        return new HistoryPage.Item(
                id,
                type,
                at,
                null,
                new Actor(person, who, role, SKL),
                data(event),
                marks,
                event.reason(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** The event as an entry holds it. */
    static JsonNode data(AssessmentEvent event) {
        ObjectNode data = CanonicalJson.mapper().valueToTree(event);
        data.remove("reason");
        return data;
    }

    private static Instant moment(String when) {
        return Instant.parse("2013-" + when + ":00Z");
    }

    private static Score points(String points) {
        return new Score.Points(new BigDecimal(points), null, List.of());
    }

    private static Text text(String text) {
        return new Text.Inline(text);
    }

    private static Ciphertext hidden() {
        return new Ciphertext(Ciphertext.ALG, ID, "AAAAAAAAAAAAAAAA", text("AAAA"));
    }

    /** Adds what one person did. */
    private record Teller(List<Told> told, Actor.Role role, String who) {
        void did(String when, AssessmentEvent event) {
            told.add(new Told(when, role, who, event));
        }
    }
}
