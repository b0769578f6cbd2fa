package samsyn.event;

import java.util.UUID;

/**
 * Personal text under a key that can be erased: AES-256-GCM with the assessment's id as additional data.
 *
 * @param alg always {@value #ALG}
 * @param key id of the key in the key store
 * @param nonce 12 bytes, base64url without padding
 * @param text ciphertext and tag, base64url without padding; beside the entry where it is long
 */
public record Ciphertext(String alg, UUID key, String nonce, Text text) {

    public static final String ALG = "A256GCM";

    public Ciphertext {
        if (!ALG.equals(alg)) {
            throw new IllegalArgumentException("Unknown algorithm " + alg + "; this version reads " + ALG + ".");
        }
    }
}
