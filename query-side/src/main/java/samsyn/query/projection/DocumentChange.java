package samsyn.query.projection;

import org.jspecify.annotations.Nullable;
import samsyn.query.face.Key;

/**
 * A document as it now reads.
 *
 * @param before sequence of the entry that changed it last, -1 if it is new
 * @param sequence sequence of the entry that changed it now
 * @param body what it shows, or null if nothing is to be shown any more
 */
public record DocumentChange(
        Key key, long before, long sequence, @Nullable Object body) {}
