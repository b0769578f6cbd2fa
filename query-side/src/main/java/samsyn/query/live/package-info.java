/** Waiting for a change to be visible, and telling open pages of it. */
@NullMarked
package samsyn.query.live;

import org.jspecify.annotations.NullMarked;
