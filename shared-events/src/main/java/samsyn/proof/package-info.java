/** The history's proof: leaf hashes and the Merkle tree over all entries (RFC 6962). */
@NullMarked
package samsyn.proof;

import org.jspecify.annotations.NullMarked;
