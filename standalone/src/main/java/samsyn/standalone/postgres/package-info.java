/** The embedded PostgreSQL: real, durable, and stopped with its owner. */
@NullMarked
package samsyn.standalone.postgres;

import org.jspecify.annotations.NullMarked;
