/** Who belongs to an assessment now, in what capacity they read, and what the table of openness says of them. */
@NullMarked
package samsyn.query.openness;

import org.jspecify.annotations.NullMarked;
