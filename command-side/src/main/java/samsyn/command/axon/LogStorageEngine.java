package samsyn.command.axon;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import samsyn.command.postgres.Append;
import samsyn.command.postgres.AppendRefused;
import samsyn.command.postgres.LogReader;
import samsyn.command.postgres.LogWriter;
import samsyn.event.AssessmentEvent;
import samsyn.event.EntryDraft;
import samsyn.event.EntryReader;
import samsyn.event.Envelope;
import samsyn.event.Recorded;

/**
 * Axon's view of the log. Positions have no gaps, so a tracking token is a position and nothing is ever given up as
 * missing, which Axon's own relational engines do by the clock.
 */
public final class LogStorageEngine implements EventStorageEngine {

    private static final String TYPE = "Assessment";
    private static final int SALT_BYTES = 16;
    private static final int TRACKED_AT_ONCE = 1_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final LogWriter writer;
    private final LogReader reader;

    public LogStorageEngine(LogWriter writer, LogReader reader) {
        this.writer = writer;
        this.reader = reader;
    }

    /**
     * Writes one command's events, and returns after they are committed.
     *
     * @throws ConcurrencyException if they were decided on a state that is no longer the newest
     */
    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        if (events.isEmpty()) {
            return;
        }
        Recording recording = (Recording)
                Objects.requireNonNull(events.getFirst().getMetaData().get(Recording.METADATA));
        UUID first = UUID.fromString(events.getFirst().getIdentifier());
        List<EntryDraft> drafts = new ArrayList<>();
        for (EventMessage<?> message : events) {
            DomainEventMessage<?> event = (DomainEventMessage<?>) message;
            UUID id = UUID.fromString(event.getIdentifier());
            drafts.add(EntryDraft.of(
                    (AssessmentEvent) event.getPayload(),
                    id,
                    UUID.fromString(event.getAggregateIdentifier()),
                    event.getSequenceNumber(),
                    recording.actor(),
                    recording.receipt().key(),
                    id.equals(first) ? null : first,
                    recording.trace(),
                    salt()));
        }
        try {
            writer.append(new Append(drafts, recording.receipt(), recording.beside()));
        } catch (AppendRefused e) {
            throw new ConcurrencyException(e.getMessage(), e);
        }
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        return DomainEventStream.of(reader.entries(UUID.fromString(aggregateIdentifier), firstSequenceNumber).stream()
                .map(EntryReader::readOwn)
                .map(LogStorageEngine::domainEvent));
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        long from = token == null ? 0 : token.position().orElse(-1) + 1;
        return reader.entriesFrom(from, TRACKED_AT_ONCE).stream()
                .map(stored -> new GenericTrackedDomainEventMessage<>(
                        new GlobalSequenceTrackingToken(stored.position()),
                        domainEvent(EntryReader.readOwn(stored.body()))));
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(reader.nextPosition() - 1);
    }

    /** Hot assessments are cached whole; the log itself is read fast enough to need no snapshots. */
    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new IllegalStateException("No snapshots are configured.");
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return Optional.empty();
    }

    private static DomainEventMessage<AssessmentEvent> domainEvent(Recorded recorded) {
        Envelope envelope = recorded.envelope();
        return new GenericDomainEventMessage<>(
                TYPE,
                envelope.assessment().toString(),
                envelope.sequence(),
                recorded.event(),
                MetaData.with(Recording.BY, envelope.actor().id()),
                envelope.id().toString(),
                envelope.recordedAt());
    }

    private static String salt() {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(salt);
    }
}
