/** Exact scores and the result table that is printed from them. */
@NullMarked
package samsyn.score;

import org.jspecify.annotations.NullMarked;
