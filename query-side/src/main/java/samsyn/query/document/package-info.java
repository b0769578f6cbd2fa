/** What a view document is, who it is made for and where it is kept. */
@NullMarked
package samsyn.query.document;

import org.jspecify.annotations.NullMarked;
