package samsyn.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import samsyn.organisation.Likeness.Kind;
import samsyn.organisation.Likeness.Named;

class ResemblanceTest {

    private static final Organisation HAMMARO = new Organisation("se:1761", "Hammarö kommun", null);
    private static final Organisation MALMO = new Organisation("se:1280", "Malmö stad", null);

    private final Organisations register = new Organisations(null);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Hammarö                                 | Hammarö kommun                  | NAME
            HAMMARÖ                                 | Hammarö kommun                  | NAME
            'Hammarö kommun, Värmlands län'         | Hammarö kommun                  | PART
            'Karlstads kommun (Region Värmland)'    | Karlstads kommun                | PART
            Region Gotland                          | Gotlands kommun                 | NAME
            Kommunen Hammarö                        | Hammarö kommun                  | NAME
            Hammaro kommun                          | Hammarö kommun                  | NAME
            Hammarø kommune                         | Hammarö kommun                  | NAME
            Hammarö-kommun                          | Hammarö kommun                  | NAME
            'Hammarö, kommun'                       | Hammarö kommun                  | NAME
            Hаmmаrö kommun                          | Hammarö kommun                  | NAME
            Ηammarö                                 | Hammarö kommun                  | NAME
            Karlstad                                | Karlstads kommun                | NAME
            Ales kommun                             | Ale kommun                      | NAME
            City of Malmö                           | Malmö stad                      | NAME
            Malmö kommun                            | Malmö stad                      | NAME
            Borås                                   | Borås stad                      | NAME
            Habo kommun                             | Håbo kommun                     | NAME
            Region Värmland                         | Värmlands läns landsting        | NAME
            Landstinget i Värmland                  | Region Värmland                 | NAME
            Sveriges Kommuner och Regioner          | Sveriges Kommuner och Landsting | NAME
            'Hammarö kommun, skolförvaltningen'     | Hammarö kommun                  | PART
            Skolan i Hammarö                        | Hammarö kommun                  | PART
            Hammaröbostäder AB                      | Hammarö kommun                  | PART
            Hammarö kommun                          | Hammarö kommun bygg             | PART
            Karlstads universitet                   | Karlstads kommun                | PART
            Upplands Väsby bygg                     | Upplands Väsby kommun           | PART
            Hyltebostäder                           | Hylte kommun                    | PART
            Hammarby                                | Hammarö kommun                  |
            Karlskoga kommun                        | Karlstads kommun                |
            Region Stockholm                        | Stockholms stad                 |
            Stockholms läns landsting               | Stockholms stad                 |
            Umeå kommun                             | Luleå kommun                    |
            Tallmons kommun                         | Granmons kommun                 |
            Marknaden                               | Marks kommun                    |
            Kommunen                                | Hammarö kommun                  |
            Region                                  | Region Värmland                 |
            """)
    void isWhatAPersonWouldSeeInTwoNames(String said, String known, @Nullable Kind kind) {
        Organisation one = new Organisation("other:1", said, null);
        Organisation other = new Organisation("other:2", known, null);

        assertThat(Resemblance.of(one, other).map(Likeness::kind)).isEqualTo(Optional.ofNullable(kind));
        assertThat(Resemblance.of(other, one).map(Likeness::kind))
                .as("seen from the other side")
                .isEqualTo(Optional.ofNullable(kind));
    }

    @ParameterizedTest
    @CsvSource({
        "other:1761, true",
        "other:01761, true",
        "other:SE:1761, true",
        "other:se1761, true",
        "other:se-1761, true",
        "other:１７６１, true",
        "other:1760, false",
        "other:no:1761, false",
        "other:176, false",
        "other:17611, false",
    })
    void isWhatAPersonWouldSeeInAnIdOfTheRegister(String id, boolean alike) {
        assertThat(Resemblance.of(new Organisation(id, "Enheten", null), HAMMARO))
                .isEqualTo(
                        alike
                                ? Optional.of(new Likeness(Kind.ID, new Named(id, "Enheten"), Named.of(HAMMARO)))
                                : Optional.empty());
    }

    @Test
    void isSeenBehindWhatCannotBeSeen() {
        Organisation hidden = new Organisation("other:1", "Ham\u200bma\u00adr\u2060ö\ufe0f", null);
        assertThat(Resemblance.between(hidden, HAMMARO))
                .extracting(Likeness::kind)
                .containsExactly(Kind.NAME);
    }

    @Test
    void isNoneWhereBothAreListed() {
        Organisation habo = new Organisation("se:0643", "Habo kommun", null);
        Organisation other = new Organisation("se:0305", "Håbo kommun", null);
        assertThat(Resemblance.of(habo, other)).isEmpty();
    }

    @Test
    void isNoneWhereItIsCertain() {
        assertThat(Resemblance.between(new Organisation("other:1", "HAMMARÖ  kommun", null), HAMMARO))
                .isEmpty();
        assertThat(Resemblance.between(HAMMARO, HAMMARO)).isEmpty();
    }

    @Test
    void looksAtWhatIsAroundTheOneAndTheOther() {
        Organisation school = new Organisation("other:1", "Rudskolan", new Organisation("other:2", "Hammarö", null));
        Organisation hyllie = new Organisation("other:3", "Hyllie", MALMO);
        Organisation malmo = new Organisation("other:4", "Malmö", null);

        assertThat(Resemblance.between(school, HAMMARO))
                .containsExactly(new Likeness(Kind.NAME, new Named("other:2", "Hammarö"), Named.of(HAMMARO)));
        assertThat(Resemblance.between(malmo, hyllie))
                .containsExactly(new Likeness(Kind.NAME, Named.of(malmo), Named.of(MALMO)));
        assertThat(Resemblance.between(hyllie, malmo))
                .containsExactly(new Likeness(Kind.NAME, Named.of(MALMO), Named.of(malmo)));
    }

    @Test
    void keepsNamesakesApartThatLieWithinDifferentOnes() {
        Organisation here = new Organisation("other:1", "Socialförvaltningen", MALMO);
        Organisation there = new Organisation("other:2", "Socialförvaltningen", HAMMARO);
        Organisation somewhere = new Organisation("other:3", "Socialförvaltningens stab", null);
        assertThat(Resemblance.of(here, there)).isEmpty();
        assertThat(Resemblance.of(here, somewhere)).isPresent();
    }

    /** The one pair that is alike in truth: the association has changed its name. */
    @Test
    void isNoneBetweenAnyTwoOfTheRegister() {
        List<Organisation> unlisted = register.all().stream()
                .map(o -> new Organisation("other:" + o.name(), o.name(), null))
                .toList();
        assertThat(unlisted).hasSizeGreaterThan(40);
        for (Organisation one : unlisted) {
            for (Organisation other : unlisted) {
                if (one != other) {
                    boolean renamed =
                            one.name().startsWith("Sveriges") && other.name().startsWith("Sveriges");
                    assertThat(Resemblance.of(one, other).isPresent())
                            .as("%s and %s", one.name(), other.name())
                            .isEqualTo(renamed);
                }
            }
        }
    }

    @Test
    void isFoundInTheRegister() {
        assertThat(register.like("Hammarö")).containsExactly(HAMMARO);
        assertThat(register.like(new Organisation("other:1761", "Enheten", null)))
                .containsExactly(HAMMARO);
        assertThat(register.like("Granmon")).isEmpty();
        assertThat(register.like(" ")).isEmpty();
        assertThat(register.like(HAMMARO)).as("what is listed is known").isEmpty();
    }

    @Test
    void isAContradictionWhereTheRegisterKnowsTheIdByAnotherName() {
        assertThat(register.contradiction("se:1761", "Karlstads kommun"))
                .contains(new Likeness(Kind.REGISTER, new Named("se:1761", "Karlstads kommun"), Named.of(HAMMARO)));
        assertThat(register.contradiction("se:1761", "Hammarö")).isEmpty();
        assertThat(register.contradiction("se:1761", "hammarö KOMMUN")).isEmpty();
        assertThat(register.contradiction("other:1", "Hammarö")).isEmpty();
    }

    @Test
    void isCalledTheSameAsOftenAsItIsFound() {
        Likeness like = new Likeness(Kind.NAME, new Named("other:1", "Hammarö"), Named.of(HAMMARO));
        Likeness again = new Likeness(Kind.NAME, new Named("other:2", "Hammarö"), Named.of(HAMMARO));
        Likeness renamed = new Likeness(Kind.NAME, new Named("other:1", "Hammarön"), Named.of(HAMMARO));
        Likeness otherKind = new Likeness(Kind.PART, new Named("other:1", "Hammarö"), Named.of(HAMMARO));
        Likeness ids = new Likeness(Kind.ID, new Named("other:1761", "Hammarö"), Named.of(HAMMARO));

        assertThat(like.code("anna")).isEqualTo(again.code("anna")).matches("name:[0-9a-f-]{36}");
        assertThat(List.of(
                        like.code(null),
                        like.code("bo"),
                        renamed.code("anna"),
                        otherKind.code("anna"),
                        ids.code("anna")))
                .doesNotContain(like.code("anna"))
                .doesNotHaveDuplicates();
    }
}
