/** Who is reading, and in what capacity they stand in an assessment. */
@NullMarked
package samsyn.query.reader;

import org.jspecify.annotations.NullMarked;
