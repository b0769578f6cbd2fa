package samsyn.command.axon;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.common.AxonNonTransientException;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import samsyn.command.assessment.Answer;
import samsyn.command.assessment.Assessment;
import samsyn.command.assessment.AssessmentCommand;
import samsyn.command.assessment.AssessmentCommand.OpenAssessment;
import samsyn.command.assessment.Decide;
import samsyn.command.assessment.Evolve;
import samsyn.command.assessment.Refused;
import samsyn.command.assessment.Standing;
import samsyn.command.postgres.LogReader;
import samsyn.command.postgres.Receipt;
import samsyn.event.Actor;
import samsyn.event.AssessmentEvent;
import samsyn.json.CanonicalJson;

/** An assessment as Axon loads it and asks it; what it answers is decided in the core. */
class AssessmentAggregate {

    static final String COMMAND = "assessment";

    @AggregateIdentifier
    @SuppressWarnings("unused") // Axon reads it
    private @Nullable String id;

    private Assessment state = Assessment.NOT_OPENED;

    /** Refused before there was anything to keep in the cache. */
    static final class RefusedUnopened extends AxonNonTransientException {
        private static final long serialVersionUID = 1L;

        RefusedUnopened(Refused cause) {
            super(cause.getMessage(), cause);
        }
    }

    /**
     * Answers a command: with the stored answer where it is already done, else with what is decided on the newest
     * state. One look at the log, under the assessment's lock, says both whether it is done and whether the cached
     * state is still the newest, which another node may have changed.
     */
    @CommandHandler(commandName = COMMAND)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Answer handle(
            AssessmentCommand command,
            @MetaDataValue(Submission.METADATA) Submission submission,
            Precedents precedents,
            Clock clock) {
        UUID assessment = submission.assessment();
        LogReader.Precedent precedent =
                precedents.of(assessment, submission.who().id(), submission.key());
        Long version = AggregateLifecycle.getVersion();
        long seen = version == null ? -1 : version;
        if (precedent.lastSequence() != seen) {
            throw new ConcurrencyException("The cached assessment is older than the log.");
        }
        try {
            if (precedent.receipt().isPresent()) {
                return again(precedent.receipt().get(), submission);
            }
            return decide(command, submission, clock, seen);
        } catch (Refused refused) {
            throw state instanceof Assessment.NotOpened ? new RefusedUnopened(refused) : refused;
        }
    }

    private Answer again(Receipt receipt, Submission submission) {
        if (!receipt.isFor(submission.request())) {
            throw new KeyReused();
        }
        Standing.demand(submission.who(), state);
        return CanonicalJson.mapper().readValue(receipt.answer(), Answer.class);
    }

    private Answer decide(AssessmentCommand command, Submission submission, Clock clock, long seen) {
        List<AssessmentEvent> events = Decide.decide(command, state, submission.who(), clock.instant());
        Assessment after = state;
        for (AssessmentEvent event : events) {
            after = Evolve.evolve(after, event, submission.who().id());
        }
        Answer answer = Answer.to(command, submission.who(), after, seen + events.size());
        if (command instanceof OpenAssessment) {
            answer = answer.naming(submission.assessment());
        }
        Actor actor = Standing.actor(submission.who(), after);
        Receipt receipt = new Receipt(submission.who().id(), submission.key(), submission.request(), toJson(answer));
        MetaData recording = MetaData.with(
                        Recording.METADATA, new Recording(actor, submission.trace(), receipt, submission.beside()))
                .and(Recording.BY, actor.id());
        id = submission.assessment().toString();
        events.forEach(event -> AggregateLifecycle.apply(event, recording));
        return answer;
    }

    private static String toJson(Answer answer) {
        return CanonicalJson.mapper().writeValueAsString(answer);
    }

    @EventSourcingHandler
    void on(AssessmentEvent event, @SourceId String assessment, @MetaDataValue(Recording.BY) @Nullable String by) {
        id = assessment;
        // Axon would pass over an event in silence if it demanded this itself.
        state = Evolve.evolve(state, event, Objects.requireNonNull(by, "No event without a person"));
    }
}
