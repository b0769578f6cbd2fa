package samsyn.query.dossier;

import java.time.Instant;
import java.util.UUID;
import samsyn.event.Envelope;

/** Where a fact comes from: who said it, when it was recorded, and the id of the entry that says so. */
public record Said(Person by, Instant at, UUID entry) {

    public static Said in(Envelope envelope) {
        return new Said(Person.of(envelope.actor()), envelope.recordedAt(), envelope.id());
    }
}
