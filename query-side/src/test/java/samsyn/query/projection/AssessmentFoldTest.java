package samsyn.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import samsyn.query.face.Key;
import samsyn.query.face.View;
import samsyn.query.face.Whose;
import samsyn.query.openness.Asker;
import samsyn.query.read.Standings;

class AssessmentFoldTest {

    @Test
    void documentsAreTheSameHoweverTheEntriesAreBatched() {
        Seeds.some(20).forEach(seed -> {
            List<Entry> entries = new RandomStory(seed).steps(120).story().entries();
            FoldedDocuments atOnce = FoldedDocuments.of(entries);
            FoldedDocuments inParts = new FoldedDocuments(entries);
            AssessmentFold fold = new AssessmentFold(Story.ASSESSMENT);
            Random random = new Random(seed);
            for (Entry entry : entries) {
                fold.apply(entry);
                if (random.nextInt(4) == 0) {
                    inParts.take(fold);
                }
            }
            inParts.take(fold);
            assertThat(inParts.bodies()).as("seed " + seed).isEqualTo(atOnce.bodies());
            assertThat(inParts.sequences()).as("seed " + seed).isEqualTo(atOnce.sequences());
        });
    }

    @Test
    void whoeverCanReadSomethingElseThanBeforeIsToldOfIt() {
        Seeds.some(10).forEach(seed -> {
            List<Entry> entries = new RandomStory(seed).steps(80).story().entries();
            FoldedDocuments documents = new FoldedDocuments(entries);
            AssessmentFold fold = new AssessmentFold(Story.ASSESSMENT);
            Map<Asker, Map<String, String>> before = new HashMap<>();
            for (Entry entry : entries) {
                fold.apply(entry);
                documents.take(fold);
                for (Asker reader : List.of(
                        People.AS_ANNA,
                        People.AS_BERTIL,
                        People.AS_COORDINATOR,
                        People.AS_REVIEWER,
                        People.AS_AUDITOR)) {
                    if (new Standings(documents).find(Story.ASSESSMENT, reader).isEmpty()) {
                        continue;
                    }
                    Map<String, String> now = Answers.byWord(documents, reader);
                    Map<String, String> was = before.getOrDefault(reader, now);
                    Set<String> different = new TreeSet<>(now.keySet());
                    different.addAll(was.keySet());
                    different.removeIf(word -> Objects.equals(was.get(word), now.get(word)));
                    assertThat(Answers.told(documents, entry.sequence(), reader))
                            .as(
                                    "seed %d, entry %d, %s, to %s",
                                    seed, entry.sequence(), entry.recorded().event(), reader.id())
                            .containsAll(different);
                    before.put(reader, now);
                }
            }
        });
    }

    @Test
    void refusesAnEntryThatIsNotTheNext() {
        List<Entry> entries = Story.opened().entries();
        AssessmentFold fold = new AssessmentFold(Story.ASSESSMENT);
        fold.apply(entries.get(0));
        assertThatThrownBy(() -> fold.apply(entries.get(2))).hasMessageContaining("does not follow");
        assertThatThrownBy(() -> fold.apply(entries.get(0))).hasMessageContaining("does not follow");
        fold.apply(entries.get(1));
        assertThat(fold.sequence()).isEqualTo(1);
    }

    @Test
    void everyDocumentSaysWhichEntryChangedItLast() {
        Story story = Story.opened();
        long before = story.entries().size();
        story.scores(People.ANNA, "1.2", "17");
        Map<Key, Long> sequences = ((FoldedDocuments) story.documents()).sequences();
        assertThat(sequences)
                .containsEntry(Key.of(View.ROWS, Story.ASSESSMENT, "1", Whose.ALL), before)
                .containsEntry(Key.of(View.QUESTION, Story.ASSESSMENT, "1.2", Whose.alone("anna")), before)
                .containsEntry(Key.of(View.QUESTIONNAIRE, Story.ASSESSMENT), 0L)
                .doesNotContainKey(Key.of(View.QUESTION, Story.ASSESSMENT, "1.1", Whose.alone("anna")));
    }

    @Test
    void openingWritesNothingForWhatIsStillEmpty() {
        AssessmentFold fold = new AssessmentFold(Story.ASSESSMENT);
        fold.apply(Story.opened().entries().getFirst());
        assertThat(fold.takeUnwritten().changes()).hasSizeLessThanOrEqualTo(12);
    }
}
