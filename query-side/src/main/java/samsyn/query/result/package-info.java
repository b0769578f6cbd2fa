/** The result tables, as far as they are agreed. */
@NullMarked
package samsyn.query.result;

import org.jspecify.annotations.NullMarked;
