/** Errors as people and programs read them. */
@NullMarked
package samsyn.edge.problem;

import org.jspecify.annotations.NullMarked;
