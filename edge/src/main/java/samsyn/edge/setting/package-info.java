/** What is set from outside, and what is missing or faulty in it. */
@NullMarked
package samsyn.edge.setting;

import org.jspecify.annotations.NullMarked;
