/** The sample assessment and the people who play it, through the public API only. */
@NullMarked
package samsyn.standalone.sample;

import org.jspecify.annotations.NullMarked;
