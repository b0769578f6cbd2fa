package samsyn.command.axon;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.MetaDataCommandTargetResolver;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import samsyn.command.assessment.Answer;
import samsyn.command.assessment.AssessmentCommand;
import samsyn.command.assessment.AssessmentCommand.OpenAssessment;
import samsyn.command.assessment.AssessmentCommand.ScoreQuestion;
import samsyn.command.assessment.Compared;
import samsyn.command.assessment.Judgement;
import samsyn.command.assessment.Person;
import samsyn.command.assessment.Refused;
import samsyn.command.postgres.LogReader.Precedent;
import samsyn.command.postgres.Receipt;
import samsyn.edition.Edition;
import samsyn.edition.Editions;
import samsyn.event.AssessmentEvent;
import samsyn.event.AssessmentEvent.AssessmentOpened;
import samsyn.event.AssessmentEvent.Disclosed;
import samsyn.event.AssessmentEvent.Duty;
import samsyn.event.AssessmentEvent.Member;
import samsyn.event.AssessmentEvent.QuestionScored;
import samsyn.event.AssessmentEvent.ScoresDisclosed;
import samsyn.event.AssessmentEvent.TeamMemberAssigned;
import samsyn.event.Text;
import samsyn.organisation.Organisation;
import samsyn.organisation.Unit;
import samsyn.score.Score;

/** The core as Axon runs it: loaded from its events, asked once, its answer kept with the command's key. */
class AssessmentAggregateTest {

    private static final UUID ASSESSMENT = UUID.fromString("5a1c0e6e-2013-4d0b-8a61-1f3c7d9e1761");
    private static final Organisation SKL = new Organisation("se:skl", "Sveriges Kommuner och Landsting", null);
    private static final Person KIM = new Person("kim", "Kim", SKL, Set.of(Person.Right.COORDINATOR));
    private static final Person ANNA = new Person("anna", "Anna", SKL, Set.of());
    private static final Edition EDITION =
            new Editions(null).find("kommunkompassen-2010").orElseThrow();
    private static final AssessmentOpened OPENED = new AssessmentOpened(
            new Unit("se:1761", "Hammarö kommun", Unit.Type.MUNICIPALITY, null), 2013, EDITION, List.of());
    private static final AssessmentEvent[] TEAM_WHERE_BERTIL_HAS_SCORED = {
        OPENED, assigned("anna"), assigned("bertil"), scored("bertil", "16")
    };

    /** As it stands in the log's receipts, for ever. */
    private static final String ANSWER = "{\"id\":null,\"sequence\":4,\"version\":\"1\"}";

    private final AggregateTestFixture<AssessmentAggregate> fixture =
            new AggregateTestFixture<>(AssessmentAggregate.class);
    private Optional<Receipt> done = Optional.empty();
    private long lastInTheLog = -1;

    @BeforeEach
    void theLogIsLookedUpFirst() {
        Precedents precedents = (_, _, _) -> new Precedent(done, lastInTheLog);
        fixture.registerInjectableResource(precedents);
        fixture.registerInjectableResource(Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC));
        fixture.registerCommandTargetResolver(new MetaDataCommandTargetResolver("assessment"));
    }

    @Test
    void opensAnAssessmentThatWasNotThere() {
        fixture.givenNoPriorActivity()
                .when(sent(
                        KIM,
                        new OpenAssessment(OPENED.unit(), OPENED.year(), EDITION, List.of(), Compared.NONE),
                        "request"))
                .expectEvents(OPENED)
                .expectResultMessagePayload(new Answer(ASSESSMENT.toString(), null, 0));
    }

    @Test
    void theLastScoreIsDisclosedInTheSameCommit() {
        given(TEAM_WHERE_BERTIL_HAS_SCORED)
                .when(sent(ANNA, score("17"), "request"))
                .expectEvents(
                        scored("anna", "17"),
                        new ScoresDisclosed(
                                "1.2",
                                1,
                                List.of(
                                        new Disclosed("anna", points("17"), true),
                                        new Disclosed("bertil", points("16"), true)),
                                new BigDecimal("16.5"),
                                new BigDecimal("1"),
                                new BigDecimal("2"),
                                true))
                .expectResultMessagePayload(new Answer(null, "1", 5));
    }

    @Test
    void aRefusalLeavesNothing() {
        given(TEAM_WHERE_BERTIL_HAS_SCORED)
                .when(sent(ANNA, score("20.5"), "request"))
                .expectNoEvents()
                .expectException(Refused.class)
                .expectExceptionMessage("SCORE_ABOVE_MAXIMUM (score.value)");
    }

    @Test
    void aCommandThatIsDoneIsAnsweredAgainAndNotDecidedAgain() {
        done = Optional.of(new Receipt("anna", "key", "request".getBytes(UTF_8), ANSWER));

        given(TEAM_WHERE_BERTIL_HAS_SCORED)
                .when(sent(ANNA, score("17"), "request"))
                .expectNoEvents()
                .expectResultMessagePayload(new Answer(null, "1", 4));
    }

    @Test
    void aKeyThatBelongsToAnotherRequestIsRefused() {
        done = Optional.of(new Receipt("anna", "key", "request".getBytes(UTF_8), ANSWER));

        given(TEAM_WHERE_BERTIL_HAS_SCORED)
                .when(sent(ANNA, score("3"), "another request"))
                .expectNoEvents()
                .expectException(KeyReused.class);
    }

    @Test
    void whoHasLeftIsToldNothingOfWhatTheyDid() {
        done = Optional.of(new Receipt("stranger", "key", "request".getBytes(UTF_8), ANSWER));
        Person stranger = new Person("stranger", "Någon", SKL, Set.of());

        given(TEAM_WHERE_BERTIL_HAS_SCORED)
                .when(sent(stranger, score("17"), "request"))
                .expectNoEvents()
                .expectException(Refused.class)
                .expectExceptionMessage("NO_LONGER_HERE");
    }

    @Test
    void aStateThatIsOlderThanTheLogIsNotDecidedOn() {
        TestExecutor<AssessmentAggregate> known = given(TEAM_WHERE_BERTIL_HAS_SCORED);
        lastInTheLog = 4;

        known.when(sent(ANNA, score("17"), "request")).expectNoEvents().expectException(ConcurrencyException.class);
    }

    private TestExecutor<AssessmentAggregate> given(AssessmentEvent... events) {
        lastInTheLog = events.length - 1L;
        return fixture.given(Stream.of(events)
                .map(event -> ThroughAxon.happened(event, "kim"))
                .toList());
    }

    private static GenericCommandMessage<AssessmentCommand> sent(
            Person who, AssessmentCommand command, String request) {
        Submission submission =
                new Submission(ASSESSMENT, command, who, "key", request.getBytes(UTF_8), null, Map.of());
        return new GenericCommandMessage<>(
                new GenericMessage<>(
                        command,
                        MetaData.with("assessment", ASSESSMENT.toString()).and(Submission.METADATA, submission)),
                AssessmentAggregate.COMMAND);
    }

    private static ScoreQuestion score(String points) {
        return new ScoreQuestion(
                "1.2", new Judgement.Points(new BigDecimal(points)), new Text.Inline("Finns."), List.of());
    }

    private static TeamMemberAssigned assigned(String person) {
        return new TeamMemberAssigned(new Member(person, person, SKL), Duty.EVALUATOR);
    }

    private static QuestionScored scored(String person, String points) {
        return new QuestionScored("1.2", person, 1, points(points), new Text.Inline("Finns."), List.of(), true);
    }

    private static Score points(String points) {
        BigDecimal value = new BigDecimal(points);
        return new Score.Points(value, new Score.Typed(Score.Unit.POINTS, value), List.of());
    }
}
