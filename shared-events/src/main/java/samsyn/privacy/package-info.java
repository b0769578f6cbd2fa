/** Personal data as ciphertext, the store of their keys, and sealed tokens. */
@NullMarked
package samsyn.privacy;

import org.jspecify.annotations.NullMarked;
