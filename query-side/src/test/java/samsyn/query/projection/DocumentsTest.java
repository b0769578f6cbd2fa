package samsyn.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import samsyn.event.Evidence;
import samsyn.json.CanonicalJson;
import samsyn.query.dossier.Pages;
import samsyn.query.face.Documents;
import samsyn.query.face.Key;
import samsyn.query.face.View;
import samsyn.query.face.Whose;
import samsyn.query.openness.Asker;
import samsyn.query.read.AreaView;
import samsyn.query.read.QuestionView;
import samsyn.query.read.Questions;
import samsyn.query.read.Standings;
import samsyn.text.Texts;

/** Which documents there are, and which of them a reader is given. */
class DocumentsTest {

    private static final String QUESTION = "1.2";

    @Test
    void whileBlindEachEvaluatorHasADocumentOfTheirOwnAndAuditorsOneWithEverything() {
        Story story = Story.opened().scores(People.ANNA, QUESTION, "17").scores(People.BERTIL, "1.1", "3");
        assertThat(judging(story)).containsExactlyInAnyOrder(Whose.alone("anna"), Whose.AUDITORS);
    }

    @Test
    void afterDisclosureAllReadOneDocumentOfAQuestion() {
        Story story = Story.opened().bothScore(QUESTION, "17", "16");
        assertThat(judging(story)).containsExactly(Whose.ALL);
    }

    @Test
    void aQuestionIsReadWithFourLooksAtMostAndWithoutAKey() {
        Story story = Story.opened()
                .interviews(People.ANNA, 1, "G1")
                .links(People.ANNA, 1, QUESTION, 1, Evidence.Shows.PRACTICE)
                .describesItself(QUESTION, 7, "So")
                .describes(People.ANNA, 1, "1", "Text", QUESTION)
                .remarks(People.ANNA, 1, "1", QUESTION, "Look")
                .bothScore(QUESTION, "17", "16")
                .agree(1, QUESTION, 1, "17")
                .agree(1, "1.1", 1, "17")
                .submits("1", "a".repeat(64));
        for (Asker reader : List.of(People.AS_ANNA, People.AS_COORDINATOR, People.AS_REVIEWER, People.AS_AUDITOR)) {
            ServedDocuments served = new ServedDocuments(story.documents());
            Texts noKeys = new Texts(sha256 -> new byte[0], (ciphertext, assessment, beside) -> {
                throw new AssertionError("No key is needed.");
            });
            QuestionView seen =
                    new Questions(served, new Standings(served), noKeys).of(Story.ASSESSMENT, QUESTION, reader);
            assertThat(seen.links()).as(reader.id()).hasSize(1);
            assertThat(seen.links().getFirst().title()).isEqualTo("G1");
            assertThat(seen.selfDescription().selfDescription().answer()).isEqualTo("So");
            assertThat(served.finds()).as(reader.id()).isLessThanOrEqualTo(4);
        }
    }

    @Test
    void aLongListStandsOnSmallPagesAndIsReadWhole() {
        Story story = Story.opened();
        for (int number = 0; number < 200; number++) {
            story.remarks(People.ANNA, number, "1", QUESTION, "Remark " + number);
        }
        FoldedDocuments documents = (FoldedDocuments) story.documents();
        assertThat(documents.bodies().entrySet())
                .filteredOn(document -> document.getKey().view() == View.REMARKS_ON_QUESTION)
                .hasSize(17)
                .allSatisfy(
                        page -> assertThat(page.getValue().get("items").size()).isLessThanOrEqualTo(Pages.ROOM));
        assertThat(Reads.of(documents)
                        .questions()
                        .of(Story.ASSESSMENT, QUESTION, People.AS_ANNA)
                        .remarks())
                .extracting(AreaView.RemarkView::text)
                .hasSize(200)
                .startsWith("Remark 0", "Remark 1")
                .endsWith("Remark 199");
    }

    @Test
    void anEntryDoesNotWriteMoreBecauseTheListItGoesToIsLong() {
        Story story = Story.opened();
        AssessmentFold fold = new AssessmentFold(Story.ASSESSMENT);
        List<Long> sizes = new ArrayList<>();
        for (int number = 0; number < 400; number++) {
            story.registers(People.ANNA, number).links(People.ANNA, number, QUESTION, number, Evidence.Shows.PRACTICE);
        }
        for (Entry entry : story.entries()) {
            fold.apply(entry);
            sizes.add(fold.takeUnwritten().changes().stream()
                    .filter(change -> change.body() != null)
                    .mapToLong(change -> CanonicalJson.bytes(change.body()).length)
                    .sum());
        }
        long early = sizes.subList(40, 240).stream().mapToLong(size -> size).sum();
        long late = sizes.subList(600, 800).stream().mapToLong(size -> size).sum();
        assertThat(late).isLessThanOrEqualTo(early * 11 / 10);
    }

    @Test
    void whatWasFoldedForAnyMomentEqualsWhatStoodThere() {
        Seeds.some(5).forEach(seed -> {
            List<Entry> entries = new RandomStory(seed).steps(150).story().entries();
            FoldedDocuments now = FoldedDocuments.of(entries);
            for (int at : List.of(0, 5, entries.size() / 2, entries.size() - 1)) {
                FoldedDocuments live = FoldedDocuments.of(entries.subList(0, at + 1));
                Documents then = now.asOf(Story.ASSESSMENT, at);
                List<Key> keys = now.bodies().keySet().stream()
                        .filter(key -> !key.view().isOfEntries())
                        .toList();
                assertThat(then.find(keys).bodies())
                        .as("seed %d, entry %d", seed, at)
                        .isEqualTo(live.find(keys).bodies());
            }
        });
    }

    private static List<Whose> judging(Story story) {
        return ((FoldedDocuments) story.documents())
                .bodies().keySet().stream()
                        .filter(key ->
                                key.view() == View.QUESTION && key.thing().equals(QUESTION))
                        .map(Key::whose)
                        .toList();
    }
}
