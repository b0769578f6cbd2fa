package samsyn.text;

import java.text.Normalizer;

/** The one form in which ids and texts of people are kept and compared, whoever composed their letters how. */
public final class NormalForm {

    private NormalForm() {}

    /** The same text with every letter composed (NFC); nothing else of it changes. */
    public static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
