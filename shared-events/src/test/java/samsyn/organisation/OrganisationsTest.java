package samsyn.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganisationsTest {

    private static final Organisation MALMO = new Organisation("se:1280", "Malmö stad", null);
    private static final Organisation HYLLIE = new Organisation("other:hyllie", "Hyllie stadsdel", MALMO);
    private static final Organisation SCHOOL = new Organisation("other:skola", "Hyllieskolan", HYLLIE);
    private static final Organisation ROSENGARD = new Organisation("other:rosengard", "Rosengård", MALMO);

    private final Organisations organisations = new Organisations(null);

    /** Codes of Statistics Sweden's register: two digits of the county, two of the municipality. */
    @ParameterizedTest
    @CsvSource({
        "se:0114, Upplands Väsby kommun",
        "se:0180, Stockholms stad",
        "se:0182, Nacka kommun",
        "se:0330, Knivsta kommun",
        "se:0513, Kinda kommun",
        "se:0781, Ljungby kommun",
        "se:1280, Malmö stad",
        "se:1283, Helsingborgs stad",
        "se:1292, Ängelholms kommun",
        "se:1382, Falkenbergs kommun",
        "se:1442, Vårgårda kommun",
        "se:1444, Grästorps kommun",
        "se:1480, Göteborgs stad",
        "se:1485, Uddevalla kommun",
        "se:1490, Borås stad",
        "se:1761, Hammarö kommun",
        "se:1780, Karlstads kommun",
        "se:1880, Örebro kommun",
        "se:2282, Kramfors kommun",
        "se:2284, Örnsköldsviks kommun",
        "se:2380, Östersunds kommun",
        "se:2480, Umeå kommun",
        "se:2580, Luleå kommun",
        "se:skl, Sveriges Kommuner och Landsting"
    })
    void knowsTheMunicipalitiesOfTheData(String id, String name) {
        assertThat(organisations.find(id)).contains(new Organisation(id, name, null));
    }

    @Test
    void knowsNoOthers() {
        assertThat(organisations.find("se:9999")).isEmpty();
        assertThat(organisations.find("")).isEmpty();
    }

    @Test
    void isTiedToItselfAndToWhatItLiesWithinOrHolds() {
        assertThat(MALMO.isTiedTo(MALMO)).isTrue();
        assertThat(HYLLIE.isTiedTo(MALMO)).isTrue();
        assertThat(MALMO.isTiedTo(HYLLIE)).isTrue();
        assertThat(SCHOOL.isTiedTo(MALMO)).isTrue();
        assertThat(MALMO.isTiedTo(SCHOOL)).isTrue();
    }

    @Test
    void isNotTiedToANeighbourOrANamesake() {
        assertThat(HYLLIE.isTiedTo(ROSENGARD)).isFalse();
        assertThat(SCHOOL.isTiedTo(ROSENGARD)).isFalse();
        assertThat(MALMO.isTiedTo(new Organisation("se:1281", "Malmö stad", null)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"Hyllieskolan", "HYLLIESKOLAN", "'  Hyllieskolan '", "ＨｙｌｌｉｅＳＫＯＬＡＮ"})
    void anUnlistedOneIsKnownByItsNameHoweverItIsWritten(String name) {
        Organisation again = new Organisation("other:again", name, null);
        assertThat(again.isTiedTo(SCHOOL)).isTrue();
        assertThat(SCHOOL.isTiedTo(again)).isTrue();
        assertThat(again.isTiedTo(MALMO)).isFalse();
    }

    @Test
    void aNameCountsAnywhereInEitherChain() {
        Organisation namedCity = new Organisation("other:city", "malmö\u00a0 Stad", null);
        Organisation library = new Organisation("other:library", "Biblioteket", namedCity);
        assertThat(SCHOOL.isTiedTo(namedCity)).isTrue();
        assertThat(namedCity.isTiedTo(SCHOOL)).isTrue();
        assertThat(library.isTiedTo(MALMO)).isTrue();
        assertThat(library.isTiedTo(SCHOOL)).as("both lie within Malmö").isFalse();
    }

    @Test
    void namesakesThatLieWithinDifferentOnesAreNotTheSame() {
        Organisation here = new Organisation("other:1", "Socialförvaltningen", MALMO);
        Organisation there =
                new Organisation("other:2", "Socialförvaltningen", new Organisation("se:1480", "Göteborgs stad", null));
        assertThat(here.isTiedTo(there)).isFalse();
        assertThat(here.isTiedTo(new Organisation("other:3", "Socialförvaltningen", null)))
                .isTrue();
    }

    @Test
    void anIdOfSomebodyElsesMakesItAnUnlistedOne() {
        Organisation malmo = Organisation.unlisted("212000-1124", "Malmö stad", SCHOOL);
        assertThat(malmo.id()).isEqualTo("other:212000-1124");
        assertThat(malmo.isTiedTo(MALMO)).isTrue();
        assertThat(Organisation.unlisted("other:x", "X", null).id()).isEqualTo("other:x");
    }

    @Test
    void findsAListedOneByItsNameButNoOther() {
        assertThat(organisations.named("HAMMARÖ  kommun", null))
                .contains(new Organisation("se:1761", "Hammarö kommun", null));
        assertThat(organisations.named("Hammarö", null)).isEmpty();
        assertThat(organisations.named("Hammarö kommun", MALMO)).isEmpty();
    }

    @Test
    void aUnitIsAnOrganisationToo() {
        Unit unit = new Unit(HYLLIE.id(), HYLLIE.name(), Unit.Type.DISTRICT, MALMO);
        assertThat(unit.organisation()).isEqualTo(HYLLIE);
        assertThatThrownBy(() -> new Unit(" ", "Hyllie", Unit.Type.DISTRICT, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void needsAnIdAndAName() {
        assertThatThrownBy(() -> new Organisation("", "x", null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Organisation("x", " ", null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void liesWithinSevenOthersAtMost() {
        Organisation eighth = IntStream.rangeClosed(1, 8)
                .mapToObj(Integer::toString)
                .reduce(null, (within, id) -> new Organisation(id, id, within), (a, _) -> a);
        assertThatThrownBy(() -> new Organisation("9", "9", eighth))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at most 7 others");
    }
}
