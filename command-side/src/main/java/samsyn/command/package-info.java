/** Decides: a pure core, Axon around it, the log in PostgreSQL, the relay to Kafka, the command API. */
@NullMarked
package samsyn.command;

import org.jspecify.annotations.NullMarked;
