/** The query API, signing in, and what the pages are made of. */
@NullMarked
package samsyn.query.web;

import org.jspecify.annotations.NullMarked;
