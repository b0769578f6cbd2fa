/** Which side answers what. */
@NullMarked
package samsyn.edge.route;

import org.jspecify.annotations.NullMarked;
