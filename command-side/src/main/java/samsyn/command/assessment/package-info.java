/** The core: what may be done in an assessment and what it comes to. Pure: no clock, no chance, no framework. */
@NullMarked
package samsyn.command.assessment;

import org.jspecify.annotations.NullMarked;
