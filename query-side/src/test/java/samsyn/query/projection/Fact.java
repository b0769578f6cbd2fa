package samsyn.query.projection;

import java.time.Instant;
import java.util.UUID;
import samsyn.event.Actor;
import samsyn.event.AssessmentEvent;

/** An event with who did it, when, and the id of its entry; it has no sequence before it is told in a story. */
record Fact(UUID id, Instant at, Actor actor, AssessmentEvent event) {}
