package samsyn.query.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

    private static final LocalDate DAY = LocalDate.parse("2013-02-08");

    @ParameterizedTest
    @CsvSource({
        "SV, fredag 8 februari 2013, 8 feb 2013, fre 8 feb",
        "EN, Friday 8 February 2013, 8 Feb 2013, Fri 8 Feb",
        "NB, fredag 8. februar 2013, 8. feb 2013, fre 8. feb"
    })
    void writesDaysAsTheLanguageDoes(Language language, String longDay, String date, String shortDay) {
        Dates dates = new Dates(language);
        assertThat(dates.longDay(DAY)).isEqualTo(longDay);
        assertThat(dates.date(DAY)).isEqualTo(date);
        assertThat(dates.shortDay(DAY)).isEqualTo(shortDay);
    }

    @ParameterizedTest
    @CsvSource({
        "2013-03-20T09:12:00Z, i dag 10.12",
        "2013-03-19T22:59:00Z, i går 23.59",
        "2013-03-19T23:00:00Z, i dag 00.00",
        "2013-03-01T12:00:00Z, fre 1 mars",
        "2012-12-14T12:00:00Z, 14 dec 2012"
    })
    void saysHowLongAgoInThePeoplesOwnTime(Instant moment, String said) {
        assertThat(SampleWords.in(Language.SV).when(moment)).isEqualTo(said);
    }
}
