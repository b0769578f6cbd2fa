package samsyn.query.wording;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import samsyn.score.Score;

/** Everything that is said in one language: texts, numbers, lists and moments. */
public final class Words {

    private static final int LARGEST_SPELT = 12;

    private final MessageSource texts;
    private final Language language;
    private final Numbers numbers;
    private final Dates dates;
    private final InstantSource clock;

    public Words(MessageSource texts, Language language, InstantSource clock) {
        this.texts = texts;
        this.language = language;
        this.numbers = new Numbers(language);
        this.dates = new Dates(language);
        this.clock = clock;
    }

    /** The text of that key; arguments are put in as they are. */
    public String text(String key, String... arguments) {
        return texts.getMessage(key, arguments, language.locale());
    }

    /** Exact points, or a dash where there are none yet. */
    public String exact(@Nullable BigDecimal points) {
        return points == null ? "–" : numbers.exact(points);
    }

    /** A whole number, or a dash where there is none yet. */
    public String whole(@Nullable Integer number) {
        return number == null ? "–" : numbers.whole(number);
    }

    /** A place in the log. */
    public String position(long position) {
        return numbers.whole(position);
    }

    /** Whole percent, or a dash where there is none yet. */
    public String percent(@Nullable Integer percent) {
        return percent == null ? "–" : numbers.percent(percent);
    }

    /** A score: exact points, or that the question does not apply. */
    public String score(Score score) {
        return switch (score) {
            case Score.Points(BigDecimal points, var _, var _) -> numbers.exact(points);
            case Score.NotApplicable _ -> text("score.not-applicable");
        };
    }

    /** Small numbers from two up in letters, others in digits. */
    public String spelt(int number) {
        return number >= 2 && number <= LARGEST_SPELT ? text("number." + number) : numbers.whole(number);
    }

    /** Such as "a, b och c". */
    public String list(List<String> things) {
        if (things.size() < 2) {
            return String.join("", things);
        }
        String first = String.join(", ", things.subList(0, things.size() - 1));
        return text("list.and", first, things.getLast());
    }

    /** The text with a capital first letter. */
    public String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(language.locale()) + text.substring(1);
    }

    public String longDay(LocalDate day) {
        return dates.longDay(day);
    }

    public String date(LocalDate day) {
        return dates.date(day);
    }

    public String date(Instant moment) {
        return dates.date(Dates.dayOf(moment));
    }

    public String time(Instant moment) {
        return dates.time(moment);
    }

    /** Day and time. */
    public String moment(Instant moment) {
        return date(moment) + " " + time(moment);
    }

    public LocalDate today() {
        return Dates.dayOf(clock.instant());
    }

    /** How long ago, as people say it: today and yesterday by the clock, this year by weekday. */
    public String when(Instant moment) {
        LocalDate day = Dates.dayOf(moment);
        LocalDate today = today();
        if (day.equals(today)) {
            return text("date.today", dates.time(moment));
        }
        if (day.equals(today.minusDays(1))) {
            return text("date.yesterday", dates.time(moment));
        }
        return day.getYear() == today.getYear() ? dates.shortDay(day) : dates.date(day);
    }
}
