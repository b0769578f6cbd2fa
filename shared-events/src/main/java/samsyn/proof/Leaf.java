package samsyn.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Hashes of the log's Merkle tree, as RFC 6962 section 2.1 makes them. */
public final class Leaf {

    /** Bytes of every hash. */
    public static final int LENGTH = 32;

    private Leaf() {}

    /** SHA-256(0x00 ‖ entry). */
    public static byte[] hash(byte[] entry) {
        MessageDigest sha = sha256();
        sha.update((byte) 0);
        return sha.digest(entry);
    }

    /** SHA-256(0x01 ‖ left ‖ right). */
    static byte[] node(byte[] left, byte[] right) {
        MessageDigest sha = sha256();
        sha.update((byte) 1);
        sha.update(left);
        return sha.digest(right);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
