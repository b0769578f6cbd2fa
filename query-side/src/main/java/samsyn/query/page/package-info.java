/** The pages people read: board, result, history and the door, made on the server in three languages. */
@NullMarked
package samsyn.query.page;

import org.jspecify.annotations.NullMarked;
