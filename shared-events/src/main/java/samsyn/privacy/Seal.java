package samsyn.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what a reader carries but may not read: read tokens and cursors. Sequence numbers inside them would tell a
 * blind colleague how often something hidden changed. Sealing the same content twice gives the same text.
 */
public final class Seal {

    private static final int NONCE_BYTES = 12;

    private final SecretKey encryption;
    private final SecretKey mac;

    /** @param secret 32 bytes that both sides share */
    public Seal(byte[] secret) {
        this.encryption = KeyStore.aes(hmac(new SecretKeySpec(secret, "HmacSHA256"), "seal encryption"));
        this.mac = new SecretKeySpec(hmac(new SecretKeySpec(secret, "HmacSHA256"), "seal nonce"), "HmacSHA256");
    }

    /** Sealed content, base64url; purpose keeps one kind of token from being used as another. */
    public String seal(String purpose, String content) {
        // The nonce is a keyed hash of purpose and content (as in SIV): equal nonces mean equal content.
        byte[] nonce = Arrays.copyOf(hmac(mac, purpose + '\n' + content), NONCE_BYTES);
        byte[] sealed = KeyStore.aesGcm(
                Cipher.ENCRYPT_MODE, encryption, nonce, purpose, content.getBytes(StandardCharsets.UTF_8));
        byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /** The content, or empty if the text was not sealed here for this purpose. */
    public Optional<String> open(String purpose, String sealed) {
        try {
            byte[] all = Base64.getUrlDecoder().decode(sealed);
            byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
            byte[] content = Arrays.copyOfRange(all, Math.min(NONCE_BYTES, all.length), all.length);
            byte[] plain = KeyStore.aesGcm(Cipher.DECRYPT_MODE, encryption, nonce, purpose, content);
            return Optional.of(new String(plain, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | KeyStoreException e) {
            return Optional.empty();
        }
    }

    private static byte[] hmac(SecretKey key, String text) {
        try {
            Mac hmac = Mac.getInstance("HmacSHA256");
            hmac.init(key);
            return hmac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HMAC-SHA-256", e);
        }
    }
}
