/** Measures what Samsyn costs: a program for each goal, with its baseline beside it in the same run. */
@NullMarked
package samsyn.bench;

import org.jspecify.annotations.NullMarked;
