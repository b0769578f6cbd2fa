/** Every fact in the life of an assessment, and the one form in which it is stored, hashed and sent. */
@NullMarked
package samsyn.event;

import org.jspecify.annotations.NullMarked;
