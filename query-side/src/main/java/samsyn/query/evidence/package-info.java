/** Interviews, documents, web pages and self-descriptions, with the links that rest on them. */
@NullMarked
package samsyn.query.evidence;

import org.jspecify.annotations.NullMarked;
