/** Questionnaires: areas, questions, maxima and the policies by which scores become a result. */
@NullMarked
package samsyn.edition;

import org.jspecify.annotations.NullMarked;
