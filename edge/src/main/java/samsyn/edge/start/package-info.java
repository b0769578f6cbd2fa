/** A side as a process of its own, and the one sentence it ends with where it cannot start. */
@NullMarked
package samsyn.edge.start;

import org.jspecify.annotations.NullMarked;
