/** Who is evaluated and who employs an evaluator. */
@NullMarked
package samsyn.organisation;

import org.jspecify.annotations.NullMarked;
