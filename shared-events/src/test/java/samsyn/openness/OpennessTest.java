package samsyn.openness;

import static org.assertj.core.api.Assertions.assertThat;
import static samsyn.openness.Openness.Role.*;
import static samsyn.openness.Openness.Version.AS_SUBMITTED;
import static samsyn.openness.Openness.Version.NOW;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import samsyn.openness.Openness.Matter;
import samsyn.openness.Openness.Reader;
import samsyn.openness.Openness.Role;
import samsyn.openness.Openness.Thing;
import samsyn.openness.Openness.Version;

/** Who may know what, asked cell by cell. Things are of area 1, on question 1.1 where they are on one. */
class OpennessTest {

    /** Four moments: nothing shared yet, scores of area 1 disclosed, area 1 handed over, area 1 given back. */
    @ParameterizedTest(name = "{0} know {1}: {2} while blind, {3} when disclosed, {4} handed over, {5} given back")
    @CsvSource(textBlock = """
            EVALUATOR,   SETTING,              yes, yes, yes, yes
            EVALUATOR,   PROGRESS,             yes, yes, yes, yes
            EVALUATOR,   JUDGING,              no,  yes, yes, yes
            EVALUATOR,   WRITING_ON_QUESTIONS, no,  yes, yes, yes
            EVALUATOR,   WRITING_ON_AREA,      yes, yes, yes, yes
            EVALUATOR,   REVIEW,               yes, yes, yes, yes
            EVALUATOR,   EVIDENCE,             yes, yes, yes, yes
            EVALUATOR,   SELF_DESCRIPTION,     yes, yes, yes, yes
            EVALUATOR,   PLACE,                no,  no,  no,  no
            COORDINATOR, SETTING,              yes, yes, yes, yes
            COORDINATOR, PROGRESS,             yes, yes, yes, yes
            COORDINATOR, JUDGING,              no,  yes, yes, yes
            COORDINATOR, WRITING_ON_QUESTIONS, no,  yes, yes, yes
            COORDINATOR, WRITING_ON_AREA,      no,  yes, yes, yes
            COORDINATOR, REVIEW,               yes, yes, yes, yes
            COORDINATOR, EVIDENCE,             no,  yes, yes, yes
            COORDINATOR, SELF_DESCRIPTION,     yes, yes, yes, yes
            COORDINATOR, PLACE,                no,  no,  no,  no
            REVIEWER,    SETTING,              yes, yes, yes, yes
            REVIEWER,    PROGRESS,             no,  no,  yes, then
            REVIEWER,    JUDGING,              no,  no,  yes, then
            REVIEWER,    WRITING_ON_QUESTIONS, no,  no,  yes, then
            REVIEWER,    WRITING_ON_AREA,      no,  no,  yes, then
            REVIEWER,    REVIEW,               no,  no,  yes, then
            REVIEWER,    EVIDENCE,             no,  no,  yes, then
            REVIEWER,    SELF_DESCRIPTION,     no,  no,  yes, then
            REVIEWER,    PLACE,                no,  no,  no,  no
            AUDITOR,     SETTING,              yes, yes, yes, yes
            AUDITOR,     PROGRESS,             yes, yes, yes, yes
            AUDITOR,     JUDGING,              yes, yes, yes, yes
            AUDITOR,     WRITING_ON_QUESTIONS, yes, yes, yes, yes
            AUDITOR,     WRITING_ON_AREA,      yes, yes, yes, yes
            AUDITOR,     REVIEW,               yes, yes, yes, yes
            AUDITOR,     EVIDENCE,             yes, yes, yes, yes
            AUDITOR,     SELF_DESCRIPTION,     yes, yes, yes, yes
            AUDITOR,     PLACE,                yes, yes, yes, yes
            """)
    void isAsTheTableSays(
            Role role, Matter matter, String blind, String disclosed, String handedOver, String givenBack) {
        SmallState shared = SmallState.untouched().disclosed("1.1", "1.2");

        assertThat(known(role, matter, SmallState.untouched())).isEqualTo(blind);
        assertThat(known(role, matter, shared)).isEqualTo(disclosed);
        assertThat(known(role, matter, shared.handedOver("1"))).isEqualTo(handedOver);
        assertThat(known(role, matter, shared.givenBack("1"))).isEqualTo(givenBack);
    }

    @ParameterizedTest
    @EnumSource
    void keepsEverythingFromTheMunicipalitysContactAndThePublic(Matter matter) {
        for (SmallState moment : moments()) {
            assertThat(known(CONTACT, matter, moment)).isEqualTo("no");
            assertThat(known(PUBLIC, matter, moment)).isEqualTo("no");
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsOperatorsNothingButPlaces(Matter matter) {
        for (SmallState moment : moments()) {
            assertThat(known(OPERATOR, matter, moment)).isEqualTo(matter == Matter.PLACE ? "yes" : "no");
        }
    }

    @Test
    void tellsAnybodyWhatTheyMadeThemselves() {
        SmallState blind = SmallState.untouched();

        assertThat(Openness.knows(Reader.evaluator("anna"), Thing.judging("1.1"), List.of("anna"), NOW, blind))
                .isTrue();
        assertThat(Openness.knows(Reader.evaluator("anna"), Thing.judging("1.1"), List.of("bertil"), NOW, blind))
                .isFalse();
        assertThat(Openness.knows(
                        Reader.evaluator("anna"), Thing.judging("1.1"), List.of("bertil", "anna"), NOW, blind))
                .as("who wrote it together with others")
                .isTrue();
        assertThat(Openness.knows(
                        new Reader(REVIEWER, "rut"), Thing.writing("1", List.of()), List.of("rut"), NOW, blind))
                .isTrue();
    }

    @Test
    void countsNobodysOwnWhereAllOfARoleAreMeant() {
        assertThat(Openness.knows(
                        Reader.EVALUATORS, Thing.judging("1.1"), List.of("anna"), NOW, SmallState.untouched()))
                .isFalse();
    }

    @Test
    void opensAWritingOnSeveralQuestionsWithTheLastOfThem() {
        Thing text = Thing.writing("1", List.of("1.1", "1.2"));

        assertThat(open(EVALUATOR, text, NOW, SmallState.untouched().disclosed("1.1")))
                .isFalse();
        assertThat(open(EVALUATOR, text, NOW, SmallState.untouched().disclosed("1.1", "1.2")))
                .isTrue();
    }

    @Test
    void opensAWritingOnAnAreaToCoordinatorsWithTheLastOfItsQuestions() {
        Thing text = Thing.writing("1", List.of());

        assertThat(open(COORDINATOR, text, NOW, SmallState.untouched().disclosed("1.1", "2.1", "2.2")))
                .isFalse();
        assertThat(open(COORDINATOR, text, NOW, SmallState.untouched().disclosed("1.1", "1.2")))
                .isTrue();
    }

    @Test
    void opensEvidenceOfSeveralAreasWithTheFirstOfThem() {
        Thing piece = Thing.evidence(List.of("1.1", "2.1"));
        SmallState disclosed = SmallState.untouched().disclosed("2.1");

        assertThat(open(COORDINATOR, piece, NOW, disclosed)).isTrue();
        assertThat(open(REVIEWER, piece, NOW, disclosed)).isFalse();
        assertThat(open(REVIEWER, piece, NOW, disclosed.handedOver("1")))
                .as("handed over and disclosed are not the same question's")
                .isFalse();
        assertThat(open(REVIEWER, piece, NOW, disclosed.handedOver("2"))).isTrue();
        assertThat(open(REVIEWER, piece, NOW, disclosed.givenBack("2"))).isFalse();
        assertThat(open(REVIEWER, piece, AS_SUBMITTED, disclosed.givenBack("2")))
                .isTrue();
    }

    @Test
    void opensEvidenceThatNothingRestsOnToEvaluatorsAndAuditorsAlone() {
        Thing piece = Thing.evidence(List.of());
        SmallState all = SmallState.untouched()
                .disclosed("1.1", "1.2", "2.1", "2.2")
                .handedOver("1")
                .handedOver("2");

        assertThat(Stream.of(Role.values()).filter(role -> open(role, piece, NOW, all)))
                .containsExactly(EVALUATOR, AUDITOR);
    }

    @Test
    void keepsAnAreaFromReviewersWhateverHasBecomeOfAnother() {
        SmallState other = SmallState.untouched().disclosed("1.1", "1.2").handedOver("2");

        assertThat(open(REVIEWER, Thing.judging("1.1"), NOW, other)).isFalse();
        assertThat(open(REVIEWER, Thing.review("1"), AS_SUBMITTED, other)).isFalse();
        assertThat(open(REVIEWER, Thing.review("2"), NOW, other)).isTrue();
    }

    private static List<SmallState> moments() {
        return List.of(
                SmallState.untouched(),
                SmallState.untouched().disclosed("1.1", "1.2"),
                SmallState.untouched().disclosed("1.1", "1.2").givenBack("1"),
                SmallState.untouched().disclosed("1.1", "1.2").handedOver("1"));
    }

    /** Whether all of the role know it: yes, no, or only as it was then. */
    private static String known(Role role, Matter matter, SmallState moment) {
        Thing thing = thing(matter);
        boolean then = open(role, thing, AS_SUBMITTED, moment);
        boolean now = open(role, thing, NOW, moment);
        assertThat(then || !now).as("known now is known as submitted").isTrue();
        return now ? "yes" : then ? "then" : "no";
    }

    private static boolean open(Role role, Thing thing, Version version, SmallState moment) {
        return Openness.knows(Reader.all(role), thing, List.of("anna"), version, moment);
    }

    private static Thing thing(Matter matter) {
        return switch (matter) {
            case SETTING -> Thing.SETTING;
            case PROGRESS -> Thing.progress("1.1");
            case JUDGING -> Thing.judging("1.1");
            case WRITING_ON_QUESTIONS -> Thing.writing("1", List.of("1.1"));
            case WRITING_ON_AREA -> Thing.writing("1", List.of());
            case REVIEW -> Thing.review("1");
            case EVIDENCE -> Thing.evidence(List.of("1.1"));
            case SELF_DESCRIPTION -> Thing.selfDescription("1.1");
            case PLACE -> Thing.PLACE;
        };
    }
}
