/** Who may know what of an assessment: one table, which both sides ask. */
@NullMarked
package samsyn.openness;

import org.jspecify.annotations.NullMarked;
