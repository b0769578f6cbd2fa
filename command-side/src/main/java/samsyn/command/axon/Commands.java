package samsyn.command.axon;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.MetaDataCommandTargetResolver;
import samsyn.command.assessment.AssessmentCommand;
import samsyn.command.assessment.Refused;
import samsyn.command.postgres.LogReader;
import samsyn.command.postgres.LogUnavailable;

/** Where commands go in: Axon's command bus with the assessments behind it. */
public final class Commands {

    private static final int HOT_ASSESSMENTS = 1_000;
    private static final int ATTEMPTS = 100;

    private final CommandBus bus;
    private final EmbeddedEventStore eventStore;

    /** Wires Axon around the core, over this log. */
    public Commands(EventStorageEngine engine, LogReader log, Clock clock) {
        // A refusal changes nothing, so the cached assessment may stay; everything else rolls back and evicts it.
        bus = SimpleCommandBus.builder()
                .rollbackConfiguration(failure -> !(failure instanceof Refused))
                .build();
        eventStore = EmbeddedEventStore.builder().storageEngine(engine).build();
        Precedents precedents = log::precedent;
        ParameterResolverFactory parameters = MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(AssessmentAggregate.class),
                new SimpleResourceParameterResolverFactory(List.of(precedents, clock)));
        EventSourcingRepository<AssessmentAggregate> repository = EventSourcingRepository.builder(
                        AssessmentAggregate.class)
                .parameterResolverFactory(parameters)
                .eventStore(eventStore)
                .cache(new HotAssessments(HOT_ASSESSMENTS))
                .build();
        AggregateAnnotationCommandHandler.<AssessmentAggregate>builder()
                .aggregateType(AssessmentAggregate.class)
                .parameterResolverFactory(parameters)
                .repository(repository)
                .commandTargetResolver(new MetaDataCommandTargetResolver("assessment"))
                .build()
                .subscribe(bus);
    }

    /**
     * Has the command decided and written; on a conflict it is decided again on the newer state.
     *
     * @return the answer, the same one for the same command however often it is sent
     * @throws Refused naming the rule that says no
     * @throws KeyReused if the key belongs to another request
     * @throws LogUnavailable if the log is gone; the same command may be sent again
     */
    public Answer submit(Submission submission) {
        for (int attempt = 1; ; attempt++) {
            try {
                return dispatch(submission);
            } catch (ConcurrencyException moved) {
                if (attempt == ATTEMPTS) {
                    throw new LogUnavailable("Too many others write to this assessment right now.", moved);
                }
            } catch (AssessmentAggregate.RefusedUnopened refused) {
                throw (Refused) refused.getCause();
            }
        }
    }

    private Answer dispatch(Submission submission) {
        UUID assessment = submission.assessment();
        CommandMessage<AssessmentCommand> message = new GenericCommandMessage<>(
                new GenericMessage<>(
                        submission.command(),
                        MetaData.with("assessment", assessment.toString()).and(Submission.METADATA, submission)),
                AssessmentAggregate.COMMAND);
        FutureCallback<AssessmentCommand, Answer> callback = new FutureCallback<>();
        bus.dispatch(message, callback);
        CommandResultMessage<? extends Answer> result = callback.getResult();
        if (!result.isExceptional()) {
            return result.getPayload();
        }
        Throwable failure = result.exceptionResult();
        throw failure instanceof RuntimeException known ? known : new IllegalStateException(failure);
    }
}
