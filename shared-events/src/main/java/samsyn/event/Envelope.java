package samsyn.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What every entry says around its data.
 *
 * @param id the event's id
 * @param assessment the assessment it belongs to
 * @param sequence place in the assessment, from 0
 * @param position place in the whole log, from 0, without holes
 * @param recordedAt the database's clock under the head lock, microseconds, never earlier than the entry before
 * @param occurredAt ISO date of when it really happened, where that differs
 * @param actor who did it
 * @param command the command's id, as its sender chose it
 * @param cause id of the event that brought this one about in the same command
 * @param trace the request's trace id
 * @param reason why something already said was changed
 * @param salt 128 secret random bits, base64url: without it a neighbour's proof would give a blind score away
 * @param prev leaf hash of the assessment's entry before, hex; absent in its first
 */
public record Envelope(
        UUID id,
        UUID assessment,
        long sequence,
        long position,
        Instant recordedAt,
        @Nullable String occurredAt,
        Actor actor,
        String command,
        @Nullable UUID cause,
        @Nullable String trace,
        @Nullable String reason,
        String salt,
        @Nullable String prev) {}
