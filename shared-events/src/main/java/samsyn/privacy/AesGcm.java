package samsyn.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256 in Galois/counter mode, bound to additional data; what was changed does not open. */
final class AesGcm {

    static final int KEY_BYTES = 32;
    static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private AesGcm() {}

    static SecretKey key(byte[] bytes) {
        return new SecretKeySpec(bytes, "AES");
    }

    static byte[] random(int bytes) {
        byte[] fresh = new byte[bytes];
        RANDOM.nextBytes(fresh);
        return fresh;
    }

    /** Ciphertext and tag; the same nonce may never serve another text under the same key. */
    static byte[] encrypt(SecretKey key, byte[] nonce, String additional, byte[] plain) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, key, nonce, additional).doFinal(plain);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has AES-GCM with 256-bit keys", e);
        }
    }

    /** The plain bytes, or empty if key, nonce, additional data or ciphertext are not those of the encryption. */
    static Optional<byte[]> decrypt(SecretKey key, byte[] nonce, String additional, byte[] encrypted) {
        try {
            return Optional.of(
                    cipher(Cipher.DECRYPT_MODE, key, nonce, additional).doFinal(encrypted));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has AES-GCM with 256-bit keys", e);
        }
    }

    /** nonce ‖ ciphertext ‖ tag. */
    static byte[] sealed(SecretKey key, byte[] nonce, String additional, byte[] plain) {
        byte[] encrypted = encrypt(key, nonce, additional, plain);
        byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + encrypted.length);
        System.arraycopy(encrypted, 0, all, NONCE_BYTES, encrypted.length);
        return all;
    }

    /** What {@link #sealed} sealed, or empty. */
    static Optional<byte[]> opened(SecretKey key, String additional, byte[] sealed) {
        if (sealed.length < NONCE_BYTES) {
            return Optional.empty();
        }
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        return decrypt(key, nonce, additional, Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length));
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String additional)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(additional.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
