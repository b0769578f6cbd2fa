/** The one form of JSON that is stored, hashed and sent. */
@NullMarked
package samsyn.json;

import org.jspecify.annotations.NullMarked;
