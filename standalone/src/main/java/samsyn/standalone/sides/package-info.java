/** Both sides of Samsyn in one Spring context on one port. */
@NullMarked
package samsyn.standalone.sides;

import org.jspecify.annotations.NullMarked;
