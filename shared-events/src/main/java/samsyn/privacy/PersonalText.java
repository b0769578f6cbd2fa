package samsyn.privacy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import samsyn.event.Ciphertext;
import samsyn.event.Text;

/** Encrypts and decrypts what people say or are called, under keys that can be erased. */
public final class PersonalText {

    private final KeyStore keys;

    public PersonalText(KeyStore keys) {
        this.keys = keys;
    }

    /**
     * Encrypts under the key with that id, which is made if there is none.
     *
     * @param assessment bound to the ciphertext as additional data
     * @param beside takes the ciphertext's bytes where it is too long for the entry
     */
    public Ciphertext encrypt(UUID key, UUID assessment, String plain, Consumer<byte[]> beside) {
        byte[] nonce = AesGcm.random(AesGcm.NONCE_BYTES);
        byte[] sealed =
                AesGcm.encrypt(keys.keyFor(key), nonce, assessment.toString(), plain.getBytes(StandardCharsets.UTF_8));
        String inline = base64(sealed);
        if (inline.length() <= Text.INLINE_BYTES) {
            return new Ciphertext(Ciphertext.ALG, key, base64(nonce), new Text.Inline(inline));
        }
        beside.accept(sealed);
        return new Ciphertext(Ciphertext.ALG, key, base64(nonce), new Text.Stored(Text.sha256(sealed), sealed.length));
    }

    /**
     * The plain text, or empty if its key has been erased.
     *
     * @param assessment the one it was encrypted for
     * @param beside finds bytes that stand beside the entry, by their SHA-256 in hex
     * @throws KeyStoreException if it was changed or belongs to another assessment
     */
    public Optional<String> decrypt(Ciphertext ciphertext, UUID assessment, Function<String, byte[]> beside) {
        return keys.find(ciphertext.key()).map(key -> {
            byte[] sealed = switch (ciphertext.text()) {
                case Text.Inline(String value) -> Base64.getUrlDecoder().decode(value);
                case Text.Stored(String sha256, int _) -> beside.apply(sha256);
            };
            byte[] nonce = Base64.getUrlDecoder().decode(ciphertext.nonce());
            return AesGcm.decrypt(key, nonce, assessment.toString(), sealed)
                    .map(plain -> new String(plain, StandardCharsets.UTF_8))
                    .orElseThrow(() -> new KeyStoreException(
                            "A text under the key " + ciphertext.key() + " was changed, or is of another assessment.",
                            null));
        });
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
