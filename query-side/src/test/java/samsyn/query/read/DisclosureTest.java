package samsyn.query.read;

import static org.assertj.core.api.Assertions.assertThat;
import static samsyn.query.projection.People.*;
import static samsyn.query.projection.Story.ASSESSMENT;

import org.junit.jupiter.api.Test;
import samsyn.event.AssessmentEvent.Duty;
import samsyn.event.Evidence.Shows;
import samsyn.query.dossier.Circumstance;
import samsyn.query.dossier.QuestionFile.Judging;
import samsyn.query.dossier.Support;
import samsyn.query.openness.Asker;
import samsyn.query.projection.Reads;
import samsyn.query.projection.Story;
import samsyn.query.read.QuestionView.Colleague;
import samsyn.query.read.QuestionView.OwnView;

class DisclosureTest {

    @Test
    void whileBlindAColleagueLearnsThatSomebodyHasScoredAndNothingElse() {
        Story story = Story.opened()
                .registers(ANNA, 1)
                .links(ANNA, 1, "1.2", 1, Shows.PRACTICE)
                .remarks(ANNA, 1, "1", "1.2", "Look at this")
                .scores(ANNA, "1.2", "17", 1);
        QuestionView bertil = question(story, AS_BERTIL);
        assertThat(bertil.progress()).isEqualTo(Judging.BLIND);
        assertThat(bertil.colleagues())
                .containsExactly(new Colleague("anna", "ANNA", true), new Colleague("bertil", "BERTIL", false));
        assertThat(bertil.scores()).isEmpty();
        assertThat(bertil.links()).isEmpty();
        assertThat(bertil.remarks()).isEmpty();
        assertThat(bertil.myScore()).isNull();
        assertThat(question(story, AS_COORDINATOR).scores()).isEmpty();
        assertThat(question(story, AS_COORDINATOR).colleagues()).isEqualTo(bertil.colleagues());
    }

    @Test
    void whileBlindTheOwnScoreIsThereWithItsVersionAndLinks() {
        Story story = Story.opened()
                .registers(ANNA, 1)
                .links(ANNA, 1, "1.2", 1, Shows.PRACTICE)
                .scores(ANNA, "1.2", "17", 1)
                .revises(ANNA, "1.2", "18");
        QuestionView anna = question(story, AS_ANNA);
        assertThat(anna.myVersion()).isEqualTo(2);
        assertThat(anna.myScore()).isNotNull();
        assertThat(anna.myScore().score()).isEqualTo(Story.points("18"));
        assertThat(anna.myScore().independent()).isTrue();
        assertThat(anna.links()).hasSize(1);
        assertThat(anna.links().getFirst().title()).isEqualTo("Document 1");
    }

    @Test
    void withdrawnIsNotTheSameAsNeverGiven() {
        Story story = Story.opened().scores(ANNA, "1.2", "17").withdraws(ANNA, "1.2");
        QuestionView anna = question(story, AS_ANNA);
        assertThat(anna.myScore().withdrawn()).isTrue();
        assertThat(anna.myVersion()).isNull();
        assertThat(anna.colleagues()).contains(new Colleague("anna", "ANNA", false));
        assertThat(question(story, AS_BERTIL).myScore()).isNull();
    }

    @Test
    void disclosureShowsAllScoresAtOnceWithTheirComparison() {
        QuestionView anna = question(Story.opened().bothScore("1.2", "17", "16"), AS_ANNA);
        assertThat(anna.progress()).isEqualTo(Judging.DISCLOSED);
        assertThat(anna.scores()).extracting(OwnView::evaluator).containsExactly("anna", "bertil");
        assertThat(anna.scores()).extracting(OwnView::rationale).containsExactly("anna on 1.2", "bertil on 1.2");
        assertThat(anna.scores()).allMatch(own -> Boolean.TRUE.equals(own.counted()) && own.independent());
        assertThat(anna.mean()).isEqualByComparingTo("16.5");
        assertThat(anna.gap()).isEqualByComparingTo("1");
        assertThat(anna.within()).isTrue();
        assertThat(anna.agreementVersion()).isEqualTo(1);
    }

    @Test
    void aProposalIsSeenByAllAndLapsesWhenTheTeamChanges() {
        Story story = Story.opened().bothScore("1.2", "17", "16").proposes(ANNA, 1, "1.2", 1, "16.5", null);
        QuestionView proposed = question(story, AS_BERTIL);
        assertThat(proposed.proposal().confirmed()).containsExactly("anna");
        assertThat(proposed.agreementVersion()).isEqualTo(2);

        QuestionView lapsed = question(story.joins(CECILIA, Duty.EVALUATOR), AS_BERTIL);
        assertThat(lapsed.proposal()).isNull();
        assertThat(lapsed.agreementVersion()).isEqualTo(3);
    }

    @Test
    void theAgreedScoreIsTheNewestRoundsAndTheFirstJudgementIsStillThere() {
        Story story = Story.opened().bothScore("1.2", "17", "16").agree(1, "1.2", 1, "16.5");
        assertThat(question(story, AS_ANNA).agreed().score()).isEqualTo(Story.points("16.5"));

        story.reopens(ANNA, "1.2", 2);
        QuestionView reopened = question(story, AS_ANNA);
        assertThat(reopened.agreed()).isNull();
        assertThat(reopened.round()).isEqualTo(2);
        assertThat(reopened.rounds()).hasSize(1);
        assertThat(reopened.scores()).hasSize(2);

        story.scoresLater(BERTIL, "1.2", 2, "12");
        QuestionView again = question(story, AS_ANNA);
        assertThat(again.scores()).extracting(OwnView::round).containsExactly(1, 1, 2);
        assertThat(again.scores().getLast().independent()).isFalse();
        assertThat(again.scores())
                .extracting(OwnView::circumstance)
                .containsExactly(null, null, Circumstance.NOT_BLIND);
        assertThat(again.scores().getLast().version()).isEqualTo(2);
    }

    @Test
    void whoComesAfterDisclosureSeesAllAndScoresNotIndependently() {
        Story story = Story.opened()
                .bothScore("1.2", "17", "16")
                .joins(CECILIA, Duty.EVALUATOR)
                .scoresLater(CECILIA, "1.2", 1, "10");
        QuestionView anna = question(story, AS_ANNA);
        OwnView late = anna.scores().getLast();
        assertThat(late.evaluator()).isEqualTo("cecilia");
        assertThat(late.independent()).isFalse();
        assertThat(late.circumstance()).isEqualTo(Circumstance.NOT_INDEPENDENT);
        assertThat(late.counted()).isNull();
    }

    @Test
    void aScoreAboveZeroWithoutPracticeIsMarked() {
        Story story = Story.opened()
                .registers(ANNA, 1)
                .links(ANNA, 1, "1.2", 1, Shows.PLAN)
                .scores(ANNA, "1.2", "17", 1);
        assertThat(question(story, AS_ANNA).myScore().support()).isEqualTo(Support.PLANS_ONLY);
        Story without = Story.opened().scores(ANNA, "1.2", "17");
        assertThat(question(without, AS_ANNA).myScore().support()).isEqualTo(Support.NO_EVIDENCE);
        Story zero = Story.opened().scores(ANNA, "1.2", "0");
        assertThat(question(zero, AS_ANNA).myScore().support()).isNull();
    }

    @Test
    void anOpenAndADeclinedProposalAreMarkedAsTheAgreedScoreWouldBe() {
        Story story = Story.opened().bothScore("1.2", "17", "16").proposes(ANNA, 1, "1.2", 1, "18", "So");
        assertThat(question(story, AS_BERTIL).proposal().support()).isEqualTo(Support.NO_EVIDENCE);
        story.declines(BERTIL, 1, "1.2").registers(ANNA, 1).links(ANNA, 1, "1.2", 1, Shows.PLAN);
        assertThat(question(story, AS_ANNA).declined().support()).isEqualTo(Support.PLANS_ONLY);
        story.links(ANNA, 2, "1.2", 1, Shows.FOLLOW_UP).proposes(ANNA, 2, "1.2", 1, "16.5", null);
        assertThat(question(story, AS_BERTIL).proposal().support()).isNull();
    }

    @Test
    void aReleasedMembersScoreIsShownAfterDisclosureAndMarked() {
        Story story = Story.opened()
                .joins(CECILIA, Duty.EVALUATOR)
                .scores(CECILIA, "1.2", "3")
                .scores(ANNA, "1.2", "17")
                .scores(BERTIL, "1.2", "16")
                .leaves(CECILIA, Duty.EVALUATOR)
                .disclosesWithout(CECILIA, "1.2", "17", "16", "3");
        OwnView left = question(story, AS_ANNA).scores().getLast();
        assertThat(left.evaluator()).isEqualTo("cecilia");
        assertThat(left.circumstance()).isEqualTo(Circumstance.RELEASED);
        assertThat(left.counted()).isFalse();
        assertThat(left.released()).isTrue();
    }

    @Test
    void auditorsSeeEverythingBeforeDisclosure() {
        Story story = Story.opened()
                .scores(ANNA, "1.2", "17")
                .scores(BERTIL, "1.1", "3")
                .withdraws(BERTIL, "1.1");
        assertThat(question(story, AS_AUDITOR).scores()).hasSize(1);
        QuestionView other = Reads.of(story.documents()).questions().of(ASSESSMENT, "1.1", AS_AUDITOR);
        assertThat(other.scores()).hasSize(1);
        assertThat(other.scores().getFirst().withdrawn()).isTrue();
    }

    @Test
    void findingsOnABlindQuestionAreTheirAuthorsAlone() {
        Story story = Story.opened().describes(ANNA, 1, "1", "Hidden", "1.2").describes(ANNA, 2, "1", "Open");
        assertThat(question(story, AS_ANNA).findings()).hasSize(1);
        assertThat(question(story, AS_BERTIL).findings()).isEmpty();
        story.bothScore("1.2", "17", "16");
        assertThat(question(story, AS_BERTIL).findings()).hasSize(1);
    }

    static QuestionView question(Story story, Asker reader) {
        return Reads.of(story.documents()).questions().of(ASSESSMENT, "1.2", reader);
    }
}
