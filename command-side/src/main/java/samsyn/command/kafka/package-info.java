/** The relay: every committed entry to the topic, resumed from what the topic holds. */
@NullMarked
package samsyn.command.kafka;

import org.jspecify.annotations.NullMarked;
