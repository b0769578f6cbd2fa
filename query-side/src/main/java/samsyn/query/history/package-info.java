/** What happened, entry by entry, for those to whom each entry is open. */
@NullMarked
package samsyn.query.history;

import org.jspecify.annotations.NullMarked;
