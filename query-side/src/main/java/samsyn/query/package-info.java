/** The query side as a whole: how its parts hang together, and its main class. */
@NullMarked
package samsyn.query;

import org.jspecify.annotations.NullMarked;
