package samsyn.query.wording;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** Writes days and moments in a language, in the time of the people who work there. */
public final class Dates {

    /** The zone in which a moment becomes a day. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private static final Pattern POINT_AFTER_LETTER = Pattern.compile("(?<=\\p{L})\\.");

    private final Language language;

    public Dates(Language language) {
        this.language = language;
    }

    /** The day on which that moment was. */
    public static LocalDate dayOf(Instant moment) {
        return moment.atZone(ZONE).toLocalDate();
    }

    /** Such as "torsdag 7 mars 2013". */
    public String longDay(LocalDate day) {
        return write(language.longDay, day);
    }

    /** Such as "14 mars 2013". */
    public String date(LocalDate day) {
        return write(language.date, day);
    }

    /** Such as "fre 1 mars". */
    public String shortDay(LocalDate day) {
        return write(language.shortDay, day);
    }

    /** Such as "16.20". */
    public String time(Instant moment) {
        return DateTimeFormatter.ofPattern(language.time, language.locale()).format(moment.atZone(ZONE));
    }

    private String write(String pattern, LocalDate day) {
        // Locale data writes "jan." and "feb."; running text here has no points in it.
        String written = DateTimeFormatter.ofPattern(pattern, language.locale()).format(day);
        return POINT_AFTER_LETTER.matcher(written).replaceAll("");
    }
}
