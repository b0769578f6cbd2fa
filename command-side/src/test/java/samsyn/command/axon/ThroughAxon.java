package samsyn.command.axon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.startsWith;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.MetaDataCommandTargetResolver;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import samsyn.command.assessment.Answer;
import samsyn.command.assessment.Ask;
import samsyn.command.assessment.AssessmentCommand;
import samsyn.command.assessment.Person;
import samsyn.command.assessment.Refusal;
import samsyn.command.assessment.Refused;
import samsyn.command.assessment.Story;
import samsyn.command.postgres.LogReader.Precedent;
import samsyn.event.AssessmentEvent;

/** The core's sentences as Axon runs them: given a story, when somebody asks, then these events or this refusal. */
final class ThroughAxon {

    static final UUID ASSESSMENT = UUID.fromString("5a1c0e6e-2013-4d0b-8a61-1f3c7d9e1761");

    private final TestExecutor<AssessmentAggregate> given;
    private final long last;

    private ThroughAxon(Story story) {
        List<AssessmentEvent> history = story.history();
        last = history.size() - 1L;
        AggregateTestFixture<AssessmentAggregate> fixture = new AggregateTestFixture<>(AssessmentAggregate.class);
        Precedents nothingDone = (_, _, _) -> new Precedent(Optional.empty(), last);
        fixture.registerInjectableResource(nothingDone);
        fixture.registerInjectableResource(
                Clock.fixed(Ask.TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
        fixture.registerCommandTargetResolver(new MetaDataCommandTargetResolver("assessment"));
        given = history.isEmpty()
                ? fixture.givenNoPriorActivity()
                : fixture.given(IntStream.range(0, history.size())
                        .mapToObj(i -> happened(history.get(i), story.actors().get(i)))
                        .toList());
    }

    /** As it comes from the log, which says of every event whose it is. */
    static GenericMessage<AssessmentEvent> happened(AssessmentEvent event, String by) {
        return new GenericMessage<>(event, MetaData.with(Recording.BY, by));
    }

    static ThroughAxon given(Story story) {
        return new ThroughAxon(story);
    }

    Outcome when(Person who, AssessmentCommand command) {
        Submission submission =
                new Submission(ASSESSMENT, command, who, "key", "request".getBytes(UTF_8), null, Map.of());
        MetaData sent = MetaData.with("assessment", ASSESSMENT.toString()).and(Submission.METADATA, submission);
        return new Outcome(
                given.when(
                        new GenericCommandMessage<>(new GenericMessage<>(command, sent), AssessmentAggregate.COMMAND)),
                last);
    }

    /** What came of it. */
    record Outcome(ResultValidator<AssessmentAggregate> result, long last) {

        /** Exactly these events, answered with the version of what was changed. */
        void then(String id, String version, AssessmentEvent... events) {
            result.expectSuccessfulHandlerExecution()
                    .expectEvents((Object[]) events)
                    .expectResultMessagePayload(new Answer(id, version, last + events.length));
        }

        /** Nothing happened, and this rule said no. */
        void thenRefused(Refusal refusal) {
            result.expectNoEvents().expectException(Refused.class).expectExceptionMessage(startsWith(refusal.name()));
        }
    }
}
