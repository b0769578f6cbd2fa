/** From events to documents: pure, the same for live views, rebuilt views and views of the past. */
@NullMarked
package samsyn.query.projection;

import org.jspecify.annotations.NullMarked;
