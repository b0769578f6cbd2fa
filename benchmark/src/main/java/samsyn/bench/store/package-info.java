/** A store of the views that counts what is written into it. */
@NullMarked
package samsyn.bench.store;

import org.jspecify.annotations.NullMarked;
