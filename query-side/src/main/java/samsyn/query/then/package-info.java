/** Assessments at any earlier moment, folded from the log and shown by the same documents. */
@NullMarked
package samsyn.query.then;

import org.jspecify.annotations.NullMarked;
