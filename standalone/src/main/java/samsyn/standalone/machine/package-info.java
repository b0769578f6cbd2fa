/** What the embedded servers ask of the machine they run on: private files and free ports. */
@NullMarked
package samsyn.standalone.machine;

import org.jspecify.annotations.NullMarked;
