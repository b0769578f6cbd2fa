/** The pages, rendered and looked at with the Hammarö 2013 figures. */
@NullMarked
package samsyn.query.wording;

import org.jspecify.annotations.NullMarked;
