/** The documents in MongoDB: read by id, written by compare-and-set. */
@NullMarked
package samsyn.query.mongo;

import org.jspecify.annotations.NullMarked;
