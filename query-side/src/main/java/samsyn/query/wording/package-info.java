/** What people read, in their language: words, numbers, dates, and a sentence for every event. */
@NullMarked
package samsyn.query.wording;

import org.jspecify.annotations.NullMarked;
