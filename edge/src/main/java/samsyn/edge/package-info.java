/** What both sides need where they meet the world, wired once. */
@NullMarked
package samsyn.edge;

import org.jspecify.annotations.NullMarked;
