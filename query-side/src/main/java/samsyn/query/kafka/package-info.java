/** The topic of entries: the projector that makes documents of it, and the tail that tells open pages. */
@NullMarked
package samsyn.query.kafka;

import org.jspecify.annotations.NullMarked;
