/** PostgreSQL as both sides open it. */
@NullMarked
package samsyn.edge.postgres;

import org.jspecify.annotations.NullMarked;
