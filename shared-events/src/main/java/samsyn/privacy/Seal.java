package samsyn.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what a reader carries but may not read: read tokens and cursors. Sequence numbers inside them would tell a
 * blind colleague how often something hidden changed. Sealing the same content twice gives the same text.
 */
public final class Seal {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final SecretKey encryption;
    private final SecretKey mac;

    /** @param secret 32 bytes that both sides share */
    public Seal(byte[] secret) {
        if (secret.length != AesGcm.KEY_BYTES) {
            throw new IllegalArgumentException("The shared secret has 32 bytes, not " + secret.length + ".");
        }
        this.encryption = AesGcm.key(hmac(new SecretKeySpec(secret, "HmacSHA256"), "seal encryption"));
        this.mac = new SecretKeySpec(hmac(new SecretKeySpec(secret, "HmacSHA256"), "seal nonce"), "HmacSHA256");
    }

    /** Sealed content, base64url; purpose keeps one kind of token from being used as another. */
    public String seal(String purpose, String content) {
        // The nonce is a keyed hash of purpose and content (as in SIV): equal nonces mean equal content.
        byte[] nonce = Arrays.copyOf(hmac(mac, purpose.length() + ":" + purpose + content), AesGcm.NONCE_BYTES);
        return BASE64.encodeToString(
                AesGcm.sealed(encryption, nonce, purpose, content.getBytes(StandardCharsets.UTF_8)));
    }

    /** The content, or empty if the text was not sealed here for this purpose. */
    public Optional<String> open(String purpose, String sealed) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(sealed);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        // Sealing is deterministic, so another spelling of the same bytes (base64's loose end) is found by it.
        return AesGcm.opened(encryption, purpose, bytes)
                .map(plain -> new String(plain, StandardCharsets.UTF_8))
                .filter(content -> seal(purpose, content).equals(sealed));
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
