/** The log, the keys and the access log in PostgreSQL. */
@NullMarked
package samsyn.query.postgres;

import org.jspecify.annotations.NullMarked;
