/** In which language a reader is answered. */
@NullMarked
package samsyn.edge.language;

import org.jspecify.annotations.NullMarked;
