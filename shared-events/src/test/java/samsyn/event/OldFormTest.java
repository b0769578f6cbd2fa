package samsyn.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static samsyn.event.InventedForms.FORMS;

import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import samsyn.Seed;
import samsyn.event.AssessmentEvent.AreaReopened;
import samsyn.event.AssessmentEvent.QuestionScored;
import samsyn.event.AssessmentEvent.ScoreRevised;
import samsyn.event.InventedForms.QuestionScoredV1;
import samsyn.json.OtherCanonicalForm;
import samsyn.proof.Leaf;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What was written in an old form stands as it was, is compared as it was, and is told as the event of today. */
class OldFormTest {

    private static final JsonMapper PLAIN = new JsonMapper();

    /** There are few forms here, so fewer tries see as much. */
    private static final int TRIES = Seed.TRIES / 5;

    @ParameterizedTest
    @MethodSource("oldEntries")
    void anOldEntryIsToldAsTheEventOfToday(String file) {
        Recorded read = EntryReader.read(GoldenFilesTest.golden(file), FORMS);
        QuestionScored then =
                (QuestionScored) EntryReader.read(GoldenFilesTest.golden(file)).event();
        assertThat(read.event())
                .isEqualTo(new ScoreRevised(
                        then.question(),
                        then.evaluator(),
                        then.round(),
                        then.score(),
                        then.rationale(),
                        then.links(),
                        InventedForms.FIRST));
    }

    @ParameterizedTest
    @MethodSource("oldEntries")
    void anOldEntrySaysWhatWasWritten(String file) {
        Recorded read = EntryReader.read(GoldenFilesTest.golden(file), FORMS);
        assertThat(read.type()).isEqualTo("question-scored.v1");
        assertThat(read.written()).isInstanceOf(QuestionScoredV1.class);
        assertThat(read.envelope())
                .isEqualTo(EntryReader.read(GoldenFilesTest.golden(file)).envelope());
        assertThat(read.envelope().reason()).isNull();
    }

    @ParameterizedTest
    @MethodSource("oldEntries")
    void anOldEntryIsWrittenAgainAsItWasAndKeepsItsHash(String file) {
        byte[] again = EntryDraft.write(EntryReader.read(GoldenFilesTest.golden(file), FORMS));
        assertThat(new String(again, UTF_8)).isEqualTo(new String(GoldenFilesTest.golden(file), UTF_8));
        assertThat(GoldenFilesTest.pinnedHashes())
                .containsEntry(file, HexFormat.of().formatHex(Leaf.hash(again)));
    }

    @ParameterizedTest
    @MethodSource("oldEntries")
    void anOwnOldEntryIsReadAlike(String file) {
        byte[] entry = GoldenFilesTest.golden(file);
        assertThat(EntryReader.readOwn(entry, FORMS)).isEqualTo(EntryReader.read(entry, FORMS));
    }

    @Test
    void nothingButWhatMayBeAbsentCanBeTakenOutOfAnOldEntry() {
        Set<String> absent = new TreeSet<>();
        EveryMember.of(
                oldEntries(),
                (entry, path) -> {
                    try {
                        EntryReader.read(entry, FORMS);
                        absent.add(path.substring(path.indexOf(' ') + 1));
                    } catch (EntryException e) {
                        assertThat(e.getMessage()).isNotBlank();
                    }
                },
                ObjectNode::remove);
        assertThat(absent).containsExactly("data/score/typed", "trace");
    }

    @Test
    void noMemberOfAnOldEntryCanBeNullOrUnknownOrOfAnotherKind() {
        EveryMember.of(oldEntries(), (entry, _) -> assertRefused(entry), ObjectNode::putNull);
        EveryMember.of(oldEntries(), (entry, _) -> assertRefused(entry), (object, _) -> object.put("zebra", "1"));
        EveryMember.of(oldEntries(), (entry, _) -> assertRefused(entry), EveryMember::ofAnotherKind);
    }

    @ParameterizedTest
    @MethodSource("oldEntries")
    void anOldEntryCannotHaveTheMembersOfToday(String file) {
        ObjectNode entry = (ObjectNode) PLAIN.readTree(GoldenFilesTest.golden(file));
        assertRefused(canonical(entry.deepCopy().put("reason", InventedForms.FIRST)));
        assertRefused(canonical(entry.deepCopy().put("type", "question-scored.v2")));
        ObjectNode today = entry.deepCopy().put("reason", InventedForms.FIRST);
        ((ObjectNode) today.get("data")).remove("independent");
        assertRefused(canonical(today));
        assertThat(EntryReader.read(canonical(today.put("type", "question-scored.v2")), FORMS)
                        .event())
                .as("the same members are those of the new name")
                .isEqualTo(EntryReader.read(GoldenFilesTest.golden(file), FORMS).event());
    }

    @Test
    void anEntryInTheNewFormIsReadBackEqual() {
        Recorded old = EntryReader.read(GoldenFilesTest.golden("question-scored.v1"), FORMS);
        Recorded today = new Recorded(old.envelope(), FORMS.nameOf(ScoreRevised.class), old.event());
        byte[] written = EntryDraft.write(today);
        Recorded read = EntryReader.read(written, FORMS);
        assertThat(read.type()).isEqualTo("question-scored.v2");
        assertThat(read.event()).isEqualTo(old.event());
        assertThat(read.envelope().reason()).isEqualTo(InventedForms.FIRST);
        assertThat(EntryDraft.write(read)).isEqualTo(written);
    }

    @Test
    void anOldNameOfAnUnchangedRecordIsReadAsIt() {
        byte[] revised = GoldenFilesTest.golden("score-revised.v1");
        assertThat(EntryReader.read(revised, FORMS)).isEqualTo(EntryReader.read(revised));
    }

    @Test
    void entriesOfEveryFormAreReadBackEqualOrRefusedWhenChanged() {
        Random random = Seed.random("entriesOfEveryFormAreReadBackEqualOrRefusedWhenChanged");
        RandomEvents events = new RandomEvents(random, FORMS);
        Mutations mutations = new Mutations(random);
        Set<String> seen = new TreeSet<>();
        int refused = 0;
        for (int i = 0; i < TRIES; i++) {
            Recorded entry = events.entry();
            byte[] written = EntryDraft.write(entry);
            assertThat(EntryReader.read(written, FORMS)).isEqualTo(entry);
            seen.add(entry.type());
            byte[] changed = mutations.of(written);
            Recorded read;
            try {
                read = EntryReader.read(changed, FORMS);
            } catch (EntryException e) {
                refused++;
                continue;
            }
            assertThat(EntryDraft.write(read))
                    .as("another entry, in its one form")
                    .isEqualTo(changed);
        }
        assertThat(seen).isEqualTo(new TreeSet<>(FORMS.names()));
        assertThat(refused).isGreaterThan(TRIES / 2);
    }

    @Test
    void manyNamesLeadToOneEventAndOneOfThemIsWritten() {
        assertThat(FORMS.names()).contains("question-scored.v1", "score-revised.v1", "question-scored.v2");
        assertThat(FORMS.nameOf(ScoreRevised.class)).isEqualTo("question-scored.v2");
        assertThat(FORMS.events()).contains(ScoreRevised.class).doesNotContain(QuestionScored.class);
    }

    @Test
    void oneNameCannotMeanTwoRecords() {
        assertThatThrownBy(() -> new EventForms(Map.of(ScoreRevised.class, "x", AreaReopened.class, "x"), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new EventForms(Map.of(ScoreRevised.class, "x.v1"), Map.of("x.v1", QuestionScoredV1.class)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("x.v1 means both");
    }

    static Stream<String> oldEntries() {
        return GoldenFilesTest.files().filter(file -> file.startsWith("question-scored.v1"));
    }

    private static void assertRefused(byte[] entry) {
        assertThatThrownBy(() -> EntryReader.read(entry, FORMS)).isInstanceOf(EntryException.class);
    }

    private static byte[] canonical(ObjectNode entry) {
        return OtherCanonicalForm.of(PLAIN.writeValueAsBytes(entry)).getBytes(UTF_8);
    }
}
