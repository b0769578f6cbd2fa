package samsyn.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static samsyn.command.assessment.People.*;
import static samsyn.command.assessment.Refusal.*;
import static samsyn.command.assessment.Specification.given;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import samsyn.command.assessment.AssessmentCommand.OpenAssessment;
import samsyn.command.assessment.AssessmentCommand.ReopenAssessment;

/** What holds for all commands alike: who, and in which phase. */
class EveryCommandTest {

    private static final Story FINISHED = Story.finishedStory();
    private static final Story CANCELLED = Story.pair().cancelled();

    @Test
    void isHere() {
        List<Class<?>> sample = all().<Class<?>>map(c -> c.command().getClass()).toList();
        assertThat(sample).containsExactlyInAnyOrder(AssessmentCommand.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("all")
    void hasATestClassOfItsName(EveryCommand each) {
        assertThatCode(() -> Class.forName(EveryCommand.class.getPackageName() + "." + each + "Test"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("afterOpening")
    void needsAnAssessment(EveryCommand each) {
        given(Story.nothing()).when(each.by(), each.command()).thenRefused(NO_SUCH_ASSESSMENT);
    }

    @ParameterizedTest
    @MethodSource("whileInProgress")
    void isRefusedAfterFinishing(EveryCommand each) {
        given(FINISHED).when(each.by(), each.command()).thenRefused(ASSESSMENT_FINISHED);
    }

    @ParameterizedTest
    @MethodSource("whileInProgress")
    void isRefusedAfterCancelling(EveryCommand each) {
        given(CANCELLED).when(each.by(), each.command()).thenRefused(ASSESSMENT_CANCELLED);
    }

    @ParameterizedTest
    @MethodSource("all")
    void tellsOthersOnlyWhoMay(EveryCommand each) {
        given(Story.pair()).when(STRANGER, each.command()).thenRefused(each.toOthers());
        given(Story.pair()).when(AUDUN, each.command()).thenRefused(each.toOthers());
        given(FINISHED).when(STRANGER, each.command()).thenRefused(each.toOthers());
        given(CANCELLED).when(STRANGER, each.command()).thenRefused(each.toOthers());
    }

    @ParameterizedTest
    @MethodSource("all")
    void isNotForWhoWasReleased(EveryCommand each) {
        Story story = Story.pair().released(ANNA).released(RUT);
        given(story).when(coordinating(ANNA), each.command()).thenRefused(each.toOthers());
        given(story).when(coordinating(RUT), each.command()).thenRefused(each.toOthers());
    }

    @ParameterizedTest
    @MethodSource("ofMembers")
    void isNotForAMemberNowEmployedByTheUnitOrWithinIt(EveryCommand each) {
        given(Story.pair())
                .when(nowAt(HAMMARO.organisation(), each.by()), each.command())
                .thenRefused(EMPLOYED_BY_THE_UNIT);
        given(Story.pair())
                .when(nowAt(HAMMARO_SCHOOLS, each.by()), each.command())
                .thenRefused(EMPLOYED_BY_THE_UNIT);
    }

    static Stream<EveryCommand> all() {
        return EveryCommand.all().stream();
    }

    static Stream<EveryCommand> afterOpening() {
        return all().filter(c -> !(c.command() instanceof OpenAssessment));
    }

    static Stream<EveryCommand> whileInProgress() {
        return afterOpening().filter(c -> !(c.command() instanceof ReopenAssessment));
    }

    static Stream<EveryCommand> ofMembers() {
        return all().filter(c -> c.toOthers() != NOT_COORDINATOR);
    }
}
