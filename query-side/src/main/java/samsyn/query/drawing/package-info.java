/** Numbers as drawings: radar, bars and strips, as the geometry of an SVG. */
@NullMarked
package samsyn.query.drawing;

import org.jspecify.annotations.NullMarked;
