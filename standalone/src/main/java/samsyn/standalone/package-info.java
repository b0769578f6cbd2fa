/** Runs all of Samsyn in one JVM: data directory, options, embedded servers, and the order in which they start and stop. */
@NullMarked
package samsyn.standalone;

import org.jspecify.annotations.NullMarked;
