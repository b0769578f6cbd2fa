package samsyn.command.axon;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
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
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.MetaDataCommandTargetResolver;
import org.axonframework.monitoring.MessageMonitor;
import org.axonframework.monitoring.NoOpMessageMonitor;
import samsyn.command.assessment.Answer;
import samsyn.command.assessment.AssessmentCommand;
import samsyn.command.assessment.Refused;
import samsyn.command.postgres.LogReader;
import samsyn.edge.postgres.LogUnavailable;

/** Where commands go in: Axon's command bus with the assessments behind it. */
public final class Commands {

    private static final int HOT_ASSESSMENTS = 1_000;

    private final CommandBus bus;
    private final Patience patience;

    /** Wires Axon around the core, over this log. */
    public Commands(EventStorageEngine engine, LogReader log, Clock clock) {
        this(
                engine,
                log::precedent,
                clock,
                new Patience(() -> ThreadLocalRandom.current().nextLong(), Thread::sleep),
                NoOpMessageMonitor.INSTANCE);
    }

    /**
     * Wires Axon around the core.
     *
     * @param monitor is told of every command under the name of its record, like {@code ScoreQuestion}
     */
    Commands(
            EventStorageEngine engine,
            Precedents precedents,
            Clock clock,
            Patience patience,
            MessageMonitor<? super CommandMessage<?>> monitor) {
        this.patience = patience;
        // A refusal changes nothing, so the cached assessment may stay; everything else rolls back and evicts it.
        bus = SimpleCommandBus.builder()
                .messageMonitor(monitor)
                .rollbackConfiguration(failure -> !(failure instanceof Refused))
                .build();
        ParameterResolverFactory parameters = MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(AssessmentAggregate.class),
                new SimpleResourceParameterResolverFactory(List.of(precedents, clock)));
        EventSourcingRepository<AssessmentAggregate> repository = EventSourcingRepository.builder(
                        AssessmentAggregate.class)
                .parameterResolverFactory(parameters)
                .eventStore(EmbeddedEventStore.builder().storageEngine(engine).build())
                .cache(new HotAssessments(HOT_ASSESSMENTS))
                .build();
        MessageHandler<CommandMessage<?>> assessments = AggregateAnnotationCommandHandler.<AssessmentAggregate>builder()
                .aggregateType(AssessmentAggregate.class)
                .parameterResolverFactory(parameters)
                .repository(repository)
                .commandTargetResolver(new MetaDataCommandTargetResolver("assessment"))
                .build();
        for (Class<?> command : AssessmentCommand.class.getPermittedSubclasses()) {
            bus.subscribe(command.getSimpleName(), message -> assessments.handle(forAssessments(message)));
        }
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
        Patience.Waits waits = patience.begin();
        while (true) {
            try {
                return dispatch(submission);
            } catch (ConcurrencyException moved) {
                waitAfter(moved, waits);
            } catch (AssessmentAggregate.RefusedUnopened refused) {
                throw (Refused) refused.getCause();
            }
        }
    }

    private static void waitAfter(ConcurrencyException moved, Patience.Waits waits) {
        try {
            if (!waits.again()) {
                throw new LogUnavailable("Too many others write to this assessment right now.", moved);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LogUnavailable("Stopped while others wrote to this assessment.", e);
        }
    }

    private Answer dispatch(Submission submission) {
        UUID assessment = submission.assessment();
        CommandMessage<AssessmentCommand> message = new GenericCommandMessage<>(
                new GenericMessage<>(
                        submission.command(),
                        MetaData.with("assessment", assessment.toString()).and(Submission.METADATA, submission)),
                submission.command().getClass().getSimpleName());
        FutureCallback<AssessmentCommand, Answer> callback = new FutureCallback<>();
        bus.dispatch(message, callback);
        CommandResultMessage<? extends Answer> result = callback.getResult();
        if (!result.isExceptional()) {
            return result.getPayload();
        }
        Throwable failure = result.exceptionResult();
        throw failure instanceof RuntimeException known ? known : new IllegalStateException(failure);
    }

    /** The aggregate answers all commands by one method, and Axon knows a method by one name. */
    private static CommandMessage<?> forAssessments(CommandMessage<?> message) {
        return new GenericCommandMessage<>(message, AssessmentAggregate.COMMAND);
    }
}
