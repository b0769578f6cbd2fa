/** The list of assessments and the overview of one. */
@NullMarked
package samsyn.query.assessments;

import org.jspecify.annotations.NullMarked;
