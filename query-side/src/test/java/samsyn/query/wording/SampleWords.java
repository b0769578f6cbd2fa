package samsyn.query.wording;

import java.time.Instant;
import java.time.InstantSource;

/** The words of a language, said on a morning in March 2013. */
public final class SampleWords {

    public static final Instant NOW = Instant.parse("2013-03-20T09:30:00Z");

    private SampleWords() {}

    public static Words in(Language language) {
        return new Words(MessageTexts.inEveryLanguage(), language, InstantSource.fixed(NOW));
    }
}
