package samsyn.query.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import samsyn.event.AssessmentEvent;
import samsyn.event.Evidence;
import samsyn.event.Text;
import samsyn.json.CanonicalJson;
import samsyn.query.mongo.ViewDatabase;

/**
 * What documents hold, pinned by a hash: views that were written by other code are made anew only when {@code CODE} in
 * ViewDatabase is raised. Whoever changes what documents hold raises it, and puts the new line here.
 */
class GoldenDocumentsTest {

    @Test
    void documentsOfAStoryHoldWhatThisCodeNumberSays() throws IOException {
        String golden;
        try (InputStream file =
                Objects.requireNonNull(GoldenDocumentsTest.class.getResourceAsStream("documents.golden"))) {
            golden = new String(file.readAllBytes(), UTF_8).strip();
        }
        assertThat("code " + ViewDatabase.CODE + ", documents " + hash()).isEqualTo(golden);
    }

    private static String hash() {
        Map<String, String> all = new TreeMap<>();
        ((FoldedDocuments) story().documents())
                .bodies()
                .forEach((key, body) ->
                        all.put(key.collection() + "/" + key.id(), new String(CanonicalJson.bytes(body), UTF_8)));
        return Text.sha256(CanonicalJson.bytes(all));
    }

    /** Something of everything. */
    private static Story story() {
        Story story = Story.opened()
                .joins(People.CECILIA, AssessmentEvent.Duty.EVALUATOR)
                .amends(People.CECILIA, "Cecilia Ek")
                .amendsUnit("Hammarö", 2027)
                .registers(People.ANNA, 1)
                .interviews(People.BERTIL, 2, "G1")
                .describesItself("1.1", 3, "So")
                .links(People.ANNA, 1, "1.1", 1, Evidence.Shows.PRACTICE)
                .links(People.BERTIL, 2, "2.1", 2, Evidence.Shows.PLAN)
                .remarks(People.ANNA, 1, "1", "1.1", "Look")
                .remarks(People.BERTIL, 2, "1", null, "On the whole")
                .describes(People.ANNA, 1, "1", "Hidden", "1.1", "1.2")
                .describes(People.ANNA, 2, "1", "Open")
                .scores(People.CECILIA, "1.1", "3")
                .leaves(People.CECILIA, AssessmentEvent.Duty.EVALUATOR)
                .bothScore("1.1", "10", "12")
                .bothScore("2.1", "20", "3")
                .scores(People.ANNA, "1.2", "4")
                .revises(People.ANNA, "1.2", "5")
                .agree(1, "2.1", 1, "11")
                .proposes(People.ANNA, 2, "1.1", 1, "11", "Because")
                .declines(People.BERTIL, 2, "1.1")
                .submits("2", "a".repeat(64))
                .returns("2", "a".repeat(64), "2.1", "Which evidence?")
                .reopens(People.ANNA, "2.1", 2)
                .agree(3, "2.1", 2, "12")
                .submits("2", "b".repeat(64))
                .approves("2", "b".repeat(64))
                .voids(People.ANNA, "2", "b".repeat(64))
                .finishes();
        for (int number = 10; number < 40; number++) {
            story.registers(People.ANNA, number);
        }
        return story.resumes();
    }
}
