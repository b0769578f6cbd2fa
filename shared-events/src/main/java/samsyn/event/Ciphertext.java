package samsyn.event;

import java.util.UUID;
import java.util.regex.Pattern;

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

    private static final Pattern NONCE = Pattern.compile("[A-Za-z0-9_-]{16}");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9_-]++");

    public Ciphertext {
        if (!ALG.equals(alg)) {
            throw new IllegalArgumentException("Unknown algorithm " + alg + "; this version reads " + ALG + ".");
        }
        if (!NONCE.matcher(nonce).matches()) {
            throw new IllegalArgumentException("A nonce is 12 bytes as base64url without padding.");
        }
        if (text instanceof Text.Inline(String value)
                && (!BASE64.matcher(value).matches() || value.length() % 4 == 1)) {
            throw new IllegalArgumentException("A ciphertext is base64url without padding.");
        }
    }
}
