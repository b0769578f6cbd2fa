package samsyn.query.wording;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import samsyn.edge.language.SpokenLanguage;

/** A language that people read, with its ways of writing numbers and moments. */
public enum Language {
    SV("sv-SE", "Svenska", ',', "EEEE d MMMM uuuu", "d MMM uuuu", "EEE d MMM", "HH.mm"),
    EN("en-GB", "English", '.', "EEEE d MMMM uuuu", "d MMM uuuu", "EEE d MMM", "HH:mm"),
    NB("nb-NO", "Norsk", ',', "EEEE d. MMMM uuuu", "d. MMM uuuu", "EEE d. MMM", "HH.mm");

    private final Locale locale;
    private final String ownName;
    final char decimalMark;
    final String longDay;
    final String date;
    final String shortDay;
    final String time;

    Language(String tag, String ownName, char decimalMark, String longDay, String date, String shortDay, String time) {
        this.locale = Locale.forLanguageTag(tag);
        this.ownName = ownName;
        this.decimalMark = decimalMark;
        this.longDay = longDay;
        this.date = date;
        this.shortDay = shortDay;
        this.time = time;
    }

    /** The language of that code, if it is one of ours. */
    public static Optional<Language> named(@Nullable String code) {
        return SpokenLanguage.named(code).map(Language::of);
    }

    /** How that language is written. */
    public static Language of(SpokenLanguage spoken) {
        return switch (spoken) {
            case SWEDISH -> SV;
            case ENGLISH -> EN;
            case NORWEGIAN -> NB;
        };
    }

    /** Two letters: sv, en or nb. */
    public String code() {
        return locale.getLanguage();
    }

    /** As Java and message bundles know it. */
    public Locale locale() {
        return locale;
    }

    /** What those who speak it call it. */
    public String ownName() {
        return ownName;
    }
}
