/** The log in PostgreSQL: appended to in batches under one head lock, read in order, never changed. */
@NullMarked
package samsyn.command.postgres;

import org.jspecify.annotations.NullMarked;
