package samsyn.text;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import samsyn.event.Ciphertext;
import samsyn.event.Text;

/** Turns what entries hold into what people read: texts that stand beside them, personal texts under a key. */
public final class Texts {

    private final Function<String, byte[]> beside;
    private final Decryption decryption;

    /** Decrypts personal text; empty once its key was erased. */
    @FunctionalInterface
    public interface Decryption {
        Optional<String> decrypt(Ciphertext ciphertext, UUID assessment, Function<String, byte[]> beside);
    }

    /** @param beside finds the bytes that stand beside the entries, by their SHA-256 in hex */
    public Texts(Function<String, byte[]> beside, Decryption decryption) {
        this.beside = beside;
        this.decryption = decryption;
    }

    public String plain(Text text) {
        return switch (text) {
            case Text.Inline(String value) -> value;
            case Text.Stored(String sha256, int _) -> new String(beside.apply(sha256), StandardCharsets.UTF_8);
        };
    }

    /** The personal text, or empty once it was erased. */
    public Optional<String> plain(Ciphertext ciphertext, UUID assessment) {
        return decryption.decrypt(ciphertext, assessment, beside);
    }
}
