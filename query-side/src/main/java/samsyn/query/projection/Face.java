package samsyn.query.projection;

import org.jspecify.annotations.Nullable;
import samsyn.query.document.Recipient;

/**
 * A thing as one recipient may know it.
 *
 * @param body what is shown, or null if nothing is
 */
record Face(Recipient to, @Nullable Object body) {}
