/** Which tokens open the door. */
@NullMarked
package samsyn.edge.token;

import org.jspecify.annotations.NullMarked;
