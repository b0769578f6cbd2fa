package samsyn.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import samsyn.query.document.Recipient;

class AssessmentFoldTest {

    @Test
    void documentsAreTheSameHoweverTheEntriesAreBatched() {
        Seeds.some(20).forEach(seed -> {
            List<Entry> entries = new RandomStory(seed).steps(120).story().entries();
            FoldedDocuments atOnce = FoldedDocuments.of(entries);
            FoldedDocuments inParts = new FoldedDocuments();
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
    void comparesEveryThingThatAnEntryChanges() {
        Seeds.some(20).forEach(seed -> {
            List<Entry> entries = new RandomStory(seed).steps(120).story().entries();
            Dossier before = Dossier.opened(entries.getFirst().recorded());
            for (Entry entry : entries.subList(1, entries.size())) {
                Dossier after = before.after(entry.recorded());
                assertThat(Affected.by(before, after))
                        .as(
                                "seed %d, entry %d, %s",
                                seed, entry.sequence(), entry.recorded().event())
                        .containsAll(different(before, after));
                before = after;
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
        Map<String, Long> sequences = ((FoldedDocuments) story.documents()).sequences();
        assertThat(sequences.get("question_sheets_team/" + Story.ASSESSMENT + ":1.2"))
                .isEqualTo(before);
        assertThat(sequences.get("question_sheets_own/" + Story.ASSESSMENT + ":1.2:anna"))
                .isEqualTo(before);
        assertThat(sequences.get("question_sheets_team/" + Story.ASSESSMENT + ":1.1"))
                .isZero();
    }

    private static Set<Thing> different(Dossier before, Dossier after) {
        Set<Thing> different = new HashSet<>();
        Faces was = new Faces(before);
        Faces now = new Faces(after);
        Faces.things(after).forEach(thing -> {
            Map<Recipient, Object> old = Faces.isThere(thing, before) ? bodies(was, thing) : Map.of();
            if (!old.equals(bodies(now, thing))) {
                different.add(thing);
            }
        });
        return different;
    }

    private static Map<Recipient, Object> bodies(Faces faces, Thing thing) {
        Map<Recipient, Object> bodies = new HashMap<>();
        faces.of(thing).stream().filter(f -> f.body() != null).forEach(f -> bodies.put(f.to(), f.body()));
        return bodies;
    }
}
