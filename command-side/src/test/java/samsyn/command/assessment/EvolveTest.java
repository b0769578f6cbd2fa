package samsyn.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static samsyn.command.assessment.Ask.*;
import static samsyn.command.assessment.People.*;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import samsyn.event.AreaContent.NoteKind;
import samsyn.event.AssessmentEvent;
import samsyn.event.AssessmentEvent.*;
import samsyn.event.Evidence.SelfDescription;
import samsyn.event.Evidence.Shows;

/** An event that does not fit what happened before it is a broken log: no rule is named, but the place. */
class EvolveTest {

    private static final Story PROPOSED =
            Story.pair().disclosed("V.1", "9", "9").proposed("p", "V.1", "9");

    @ParameterizedTest
    @MethodSource("misfits")
    void namesEventAndStateWhereTheyDoNotFit(AssessmentEvent event, String missing) {
        assertThatThrownBy(() -> Evolve.evolve(PROPOSED.state(), event, "kim"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "%s does not fit the assessment (se:1761, IN_PROGRESS): %s",
                        event.getClass().getSimpleName(), missing);
    }

    @Test
    void asksThatOfEveryEventThatSpeaksOfSomethingThere() {
        Set<Class<?>> asked = misfits().map(m -> m.get()[0].getClass()).collect(Collectors.toSet());
        List<Class<?>> rest = Arrays.stream(AssessmentEvent.class.getPermittedSubclasses())
                .<Class<?>>flatMap(group -> Arrays.stream(group.getPermittedSubclasses()))
                .filter(event -> !asked.contains(event))
                .toList();

        assertThat(rest)
                .containsExactlyInAnyOrder(
                        TeamMemberAssigned.class,
                        UnitAmended.class,
                        LikenessAccepted.class,
                        InterviewRecorded.class,
                        DocumentRegistered.class,
                        WebPageReviewed.class,
                        ShortFactsRecorded.class,
                        AssessmentFinished.class,
                        AssessmentReopened.class,
                        AssessmentCancelled.class);
    }

    @Test
    void knowsNothingBeforeItIsOpened() {
        assertThatThrownBy(() -> Evolve.evolve(Assessment.NOT_OPENED, new AssessmentReopened(WHY), "kim"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("AssessmentReopened does not fit the assessment (NOT_OPENED): it was not opened");
    }

    static Stream<Arguments> misfits() {
        return Stream.of(
                misfit(Story.opened().history().getFirst(), "it was opened before"),
                misfit(new TeamMemberReleased("david", Duty.EVALUATOR, WHY), "it has no member david"),
                misfit(new TeamMemberAmended("david", "David Rönn", SKL, WHY), "it has no member david"),
                misfit(
                        new SelfDescriptionRecorded(id("a"), new SelfDescription("9.9", text("Klart")), null),
                        "it has no question 9.9"),
                misfit(new InterviewAmended(id("i"), interview("G1", TODAY), WHY), "it has no evidence " + id("i")),
                misfit(new EvidenceAmended(id("d"), document("d"), null, WHY), "it has no evidence " + id("d")),
                misfit(
                        new EvidenceLinked(id("l"), "9.9", id("d"), Shows.PRACTICE, null, "anna"),
                        "it has no question 9.9"),
                misfit(
                        new EvidenceLinked(id("l"), "V.1", id("d"), Shows.PRACTICE, null, "anna"),
                        "it has no evidence " + id("d")),
                misfit(new EvidenceUnlinked(id("l"), "9.9", id("d"), WHY), "it has no question 9.9"),
                misfit(new EvidenceUnlinked(id("l"), "V.1", id("d"), WHY), "it has no link " + id("l")),
                misfit(
                        new QuestionScored("9.9", "anna", 1, typed("1"), RATIONALE, List.of(), true),
                        "it has no question 9.9"),
                misfit(
                        new ScoreRevised("9.9", "anna", 1, typed("1"), RATIONALE, List.of(), WHY),
                        "it has no question 9.9"),
                misfit(new ScoreWithdrawn("9.9", "anna", 1, WHY), "it has no question 9.9"),
                misfit(
                        new ScoresDisclosed("9.9", 1, List.of(), null, null, new BigDecimal("2"), true),
                        "it has no question 9.9"),
                misfit(
                        new ConsensusProposed(id("p"), "9.9", 1, "anna", typed("1"), false, WHY),
                        "it has no question 9.9"),
                misfit(new ConsensusConfirmed(id("p"), "9.9", "bertil"), "it has no question 9.9"),
                misfit(new ConsensusConfirmed(id("q"), "V.1", "bertil"), "it has no proposal " + id("q")),
                misfit(new ConsensusDeclined(id("p"), "V.2", "bertil", WHY), "it has no proposal " + id("p")),
                misfit(
                        new ConsensusReached(id("q"), "V.1", 1, typed("9"), List.of("anna", "bertil")),
                        "it has no proposal " + id("q")),
                misfit(new QuestionReopened("9.9", 2, WHY), "it has no question 9.9"),
                misfit(new RemarkMade(id("r"), "X", null, "anna", RATIONALE), "it has no area X"),
                misfit(new RemarkMade(id("r"), "V", "9.9", "anna", RATIONALE), "it has no question 9.9"),
                misfit(new RemarkResolved(id("r"), "V", null, RATIONALE), "it has no remark " + id("r")),
                misfit(new AreaDescribed(id("f"), "X", about("Ren"), "anna"), "it has no area X"),
                misfit(new StrengthNoted(id("f"), "X", about("Ren"), "anna"), "it has no area X"),
                misfit(new ImprovementNoted(id("f"), "X", about("Ren"), "anna"), "it has no area X"),
                misfit(new StrengthNoted(id("f"), "V", about("Ren", "9.9"), "anna"), "it has no question 9.9"),
                misfit(new FindingRevised(id("f"), "V", about("Ren"), WHY), "it has no finding " + id("f")),
                misfit(new FindingRemoved(id("f"), "V", WHY), "it has no finding " + id("f")),
                misfit(new AreaSubmitted("X", "hash"), "it has no area X"),
                misfit(new AreaApproved("X", "hash"), "it has no area X"),
                misfit(new AreaReturned("X", "hash", List.of(), WHY), "it has no area X"),
                misfit(new AreaReopened("X", WHY), "it has no area X"),
                misfit(new ApprovalVoided("X", "hash", null), "it has no area X"));
    }

    @Test
    void knowsAFindingOnlyAboutQuestionsThatAreThere() {
        Story story = Story.pair().does(ANNA, write("f", "V", NoteKind.STRENGTH, about("Ren")));

        assertThatThrownBy(() ->
                        Evolve.evolve(story.state(), new FindingRevised(id("f"), "V", about("Ren", "9.9"), WHY), "kim"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageEndingWith("it has no question 9.9");
    }

    private static Arguments misfit(AssessmentEvent event, String missing) {
        return Arguments.of(event, missing);
    }
}
