/** Whether a side lives and can serve. */
@NullMarked
package samsyn.edge.health;

import org.jspecify.annotations.NullMarked;
