/** Each view, and the read that answers it from documents. */
@NullMarked
package samsyn.query.read;

import org.jspecify.annotations.NullMarked;
