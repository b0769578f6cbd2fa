package samsyn.query.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static samsyn.query.projection.People.*;
import static samsyn.query.projection.Story.ASSESSMENT;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import samsyn.event.AssessmentEvent.Duty;
import samsyn.event.Evidence.Shows;
import samsyn.query.dossier.Circumstance;
import samsyn.query.dossier.Support;
import samsyn.query.face.ScoreMark;
import samsyn.query.openness.Asker;
import samsyn.query.projection.Reads;
import samsyn.query.projection.Story;

class HistoryTest {

    private static final List<String> OPENING = List.of(
            "assessment-opened.v1", "team-member-assigned.v1", "team-member-assigned.v1", "team-member-assigned.v1");

    @Test
    void aBlindEntryIsOpenToWhoDidItAndToAuditors() {
        Story story = Story.opened().scores(ANNA, "1.2", "17");
        assertThat(after(story, AS_ANNA)).containsExactly("question-scored.v1");
        assertThat(after(story, AS_AUDITOR)).containsExactly("question-scored.v1");
        assertThat(after(story, AS_BERTIL)).isEmpty();
        assertThat(after(story, AS_COORDINATOR)).isEmpty();
        assertThat(after(story, AS_REVIEWER)).isEmpty();
    }

    @Test
    void disclosureOpensEverythingThatHappenedToTheQuestion() {
        Story story = Story.opened().scores(ANNA, "1.2", "17").revises(ANNA, "1.2", "18");
        story.scores(BERTIL, "1.2", "17").discloses(BERTIL, "1.2", "18", "17");
        List<String> all =
                List.of("question-scored.v1", "score-revised.v1", "question-scored.v1", "scores-disclosed.v1");
        assertThat(after(story, AS_BERTIL)).isEqualTo(all);
        assertThat(after(story, AS_COORDINATOR)).isEqualTo(all);
        assertThat(after(story, AS_REVIEWER)).isEmpty();
    }

    @Test
    void aFindingOnSeveralQuestionsOpensWhenAllOfThemAreDisclosed() {
        Story story =
                Story.opened().describes(ANNA, 1, "1", "Text", "1.1", "1.2").bothScore("1.1", "3", "4");
        assertThat(after(story, AS_BERTIL)).doesNotContain("area-described.v1");
        story.bothScore("1.2", "3", "4");
        assertThat(after(story, AS_BERTIL)).contains("area-described.v1");
    }

    @Test
    void evidenceOpensToCoordinatorsOnceItIsLinkedToADisclosedQuestion() {
        Story story = Story.opened().registers(ANNA, 1).links(ANNA, 1, "1.2", 1, Shows.PRACTICE);
        assertThat(after(story, AS_BERTIL)).containsExactly("document-registered.v1");
        assertThat(after(story, AS_COORDINATOR)).isEmpty();
        story.bothScore("1.2", "3", "4");
        assertThat(after(story, AS_COORDINATOR)).contains("document-registered.v1", "evidence-linked.v1");
    }

    @Test
    void membersSeeNoPlaceAndNobodySeesASalt() {
        Story story = Story.opened();
        HistoryPage.Item member = page(story, AS_ANNA, null, 10).items().getFirst();
        assertThat(member.position()).isNull();
        assertThat(member.sequence()).isNull();
        assertThat(member.leaf()).isNull();
        assertThat(member.command()).isNull();
        HistoryPage.Item auditor = page(story, AS_AUDITOR, null, 10).items().get(1);
        assertThat(auditor.position()).isEqualTo("1");
        assertThat(auditor.sequence()).isEqualTo("1");
        assertThat(auditor.leaf()).hasSize(64);
        assertThat(auditor.prev())
                .isEqualTo(page(story, AS_AUDITOR, null, 10).items().getFirst().leaf());
        assertThat(samsyn.json.CanonicalJson.mapper().writeValueAsString(auditor))
                .doesNotContain("salt");
    }

    @Test
    void marksAScoreAsThingsStoodWithItsEntryWhateverIsLinkedLater() {
        Story story = Story.opened()
                .registers(ANNA, 1)
                .links(ANNA, 1, "1.2", 1, Shows.PLAN)
                .scores(ANNA, "1.2", "17", 1)
                .links(ANNA, 2, "1.2", 1, Shows.PRACTICE)
                .revises(ANNA, "1.2", "18", 1, 2)
                .unlinks(ANNA, 1, "1.2", 1)
                .unlinks(ANNA, 2, "1.2", 1);
        assertThat(marks(story, AS_ANNA, "question-scored.v1"))
                .containsExactly(new ScoreMark("1.2", "anna", Support.PLANS_ONLY, null));
        assertThat(marks(story, AS_ANNA, "score-revised.v1")).isEmpty();
    }

    @Test
    void marksWhatWasProposedAndAgreedOnAndWhatTheAssessmentWasFinishedWith() {
        Story story = Story.opened()
                .bothScore("1.2", "17", "16")
                .agree(1, "1.2", 1, "16.5")
                .finishes();
        ScoreMark mark = new ScoreMark("1.2", null, Support.NO_EVIDENCE, null);
        assertThat(marks(story, AS_BERTIL, "consensus-proposed.v1")).containsExactly(mark);
        assertThat(marks(story, AS_BERTIL, "consensus-reached.v1")).containsExactly(mark);
        assertThat(marks(story, AS_BERTIL, "assessment-finished.v1")).containsExactly(mark);
        assertThat(marks(story, AS_BERTIL, "consensus-confirmed.v1")).isEmpty();
    }

    @Test
    void marksAllThatIsDisclosedScoreByScore() {
        Story story = Story.opened()
                .joins(CECILIA, Duty.EVALUATOR)
                .registers(ANNA, 1)
                .links(ANNA, 1, "1.2", 1, Shows.PRACTICE)
                .scores(ANNA, "1.2", "17", 1)
                .scores(BERTIL, "1.2", "16")
                .scores(CECILIA, "1.2", "0")
                .leaves(CECILIA, Duty.EVALUATOR)
                .disclosesWithout(CECILIA, "1.2", "17", "16", "0");
        assertThat(marks(story, AS_ANNA, "scores-disclosed.v1"))
                .containsExactly(
                        new ScoreMark("1.2", "bertil", Support.NO_EVIDENCE, null),
                        new ScoreMark("1.2", "cecilia", null, Circumstance.RELEASED));
    }

    @Test
    void saysExpresslyThatALateScoreIsNotIndependentAndOneOfAFurtherRoundNotBlind() {
        Story story = Story.opened()
                .bothScore("1.2", "0", "0")
                .joins(CECILIA, Duty.EVALUATOR)
                .scoresLater(CECILIA, "1.2", 1, "0")
                .revises(CECILIA, "1.2", "0");
        ScoreMark late = new ScoreMark("1.2", "cecilia", null, Circumstance.NOT_INDEPENDENT);
        assertThat(marks(story, AS_ANNA, "question-scored.v1")).containsExactly(late);
        assertThat(marks(story, AS_ANNA, "score-revised.v1")).containsExactly(late);
        story.reopens(ANNA, "1.2", 2).scoresLater(BERTIL, "1.2", 2, "0");
        assertThat(marks(story, AS_ANNA, "question-scored.v1"))
                .containsExactly(late, new ScoreMark("1.2", "bertil", null, Circumstance.NOT_BLIND));
    }

    @Test
    void pagesGoOnWhereTheOneBeforeEnded() {
        Story story = Story.opened();
        for (int i = 0; i < 250; i++) {
            story.registers(ANNA, i).scores(BERTIL, "1.2", "3").withdraws(BERTIL, "1.2");
        }
        History history = Reads.of(story.documents()).history();
        List<String> seen = new ArrayList<>();
        @Nullable String after = null;
        do {
            HistoryPage page = history.page(ASSESSMENT, AS_ANNA, after, 37);
            page.items().forEach(item -> seen.add(item.id().toString()));
            after = page.next();
        } while (after != null);
        assertThat(seen).hasSize(254).doesNotHaveDuplicates();
    }

    @Test
    void aCursorOfSomewhereElseIsRefused() {
        Story story = Story.opened();
        assertThatThrownBy(() -> page(story, AS_ANNA, "made-up", 10)).isInstanceOf(MalformedCursor.class);
    }

    @Test
    void whoHasLeftSeesNothingAndTheTeamStillSeesWhatTheyDid() {
        Story story = Story.opened()
                .joins(CECILIA, Duty.EVALUATOR)
                .registers(CECILIA, 1)
                .leaves(CECILIA, Duty.EVALUATOR);
        assertThat(after(story, AS_ANNA)).contains("document-registered.v1");
        assertThatThrownBy(() -> after(story, AS_CECILIA)).isInstanceOf(samsyn.query.openness.NoSuchThing.class);
    }

    /** Marks in the entries of that type that are open to the reader. */
    private static List<ScoreMark> marks(Story story, Asker reader, String type) {
        return page(story, reader, null, 1000).items().stream()
                .filter(item -> item.type().equals(type))
                .flatMap(item -> item.marks().stream())
                .toList();
    }

    private static HistoryPage page(Story story, Asker reader, @Nullable String after, int limit) {
        return Reads.of(story.documents()).history().page(ASSESSMENT, reader, after, limit);
    }

    /** Types of the entries after the opening that are open to the reader. */
    private static List<String> after(Story story, Asker reader) {
        List<String> types = page(story, reader, null, 1000).items().stream()
                .map(HistoryPage.Item::type)
                .toList();
        assertThat(types.subList(0, OPENING.size())).isEqualTo(OPENING);
        return types.subList(OPENING.size(), types.size());
    }
}
