/** The logs that are measured with: one that was played, and others that grow as far as one likes. */
@NullMarked
package samsyn.bench.story;

import org.jspecify.annotations.NullMarked;
