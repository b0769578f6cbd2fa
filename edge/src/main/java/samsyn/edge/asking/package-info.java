/** Who is asking, whatever opened the door. */
@NullMarked
package samsyn.edge.asking;

import org.jspecify.annotations.NullMarked;
