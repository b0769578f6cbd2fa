package samsyn.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import samsyn.edition.Edition;
import samsyn.edition.EditionFile;
import samsyn.event.AssessmentEvent.AssessmentFinished;
import samsyn.event.AssessmentEvent.AssessmentOpened;
import samsyn.event.AssessmentEvent.Disclosed;
import samsyn.event.AssessmentEvent.Label;
import samsyn.event.AssessmentEvent.ScoresDisclosed;
import samsyn.json.FaultyFile;
import samsyn.organisation.Organisation;
import samsyn.organisation.Unit;
import samsyn.score.ResultTable;
import samsyn.score.Score;
import samsyn.score.Score.CriterionScore;

/** An edition that is accepted can be lived with to the end: no event of it outgrows an entry. */
class RoomInAnEntryTest {

    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final String LONG_NAME = "å".repeat(200);
    private static final Actor ACTOR =
            new Actor("someone", LONG_NAME, Actor.Role.COORDINATOR, new Actor.Employer("other:" + ID, LONG_NAME));

    @Test
    void theLargestEditionCanBeOpenedAndFinished() {
        Edition largest = largest(300);
        write(new AssessmentOpened(
                new Unit(
                        "other:" + ID,
                        LONG_NAME,
                        Unit.Type.DISTRICT,
                        new Organisation("other:" + ID, LONG_NAME, new Organisation("se:17", LONG_NAME, null))),
                2026,
                largest,
                List.of(Label.SYNTHETIC_DECIMALS)));
        write(new AssessmentFinished(ResultTable.of(largest, everywhere(largest, points("99999.987654")))));
        write(new AssessmentFinished(ResultTable.of(largest, everywhere(largest, Score.NOT_APPLICABLE))));
    }

    @Test
    void elevenPeoplesJudgementsOfFiftyCriteriaCanBeDisclosed() {
        List<CriterionScore> criteria = IntStream.range(0, 50)
                .mapToObj(c -> new CriterionScore("12345678901234567890", new BigDecimal("33.3333")))
                .toList();
        Score score = new Score.Points(new BigDecimal("99999.987654"), null, criteria);
        BigDecimal tolerance = new BigDecimal("10000");
        write(new ScoresDisclosed(
                "12345678901234567890",
                1,
                IntStream.range(0, 11)
                        .mapToObj(i -> new Disclosed("evaluator-" + i + "-" + ID, score, true))
                        .toList(),
                tolerance,
                tolerance,
                tolerance,
                true));
    }

    /** As many questions as an edition may have, each as short as can be: so the result has the most to add. */
    private static Edition largest(int from) {
        Edition largest = edition(from);
        for (int questions = from + 1; ; questions++) {
            try {
                largest = edition(questions);
            } catch (FaultyFile e) {
                assertThat(e).hasMessageContaining("room for");
                return largest;
            }
        }
    }

    private static Edition edition(int questions) {
        String rows = IntStream.rangeClosed(1, questions)
                .mapToObj("{\"code\":\"%d\",\"max\":100000,\"text\":\"?\",\"criteria\":[]}"::formatted)
                .collect(Collectors.joining(","));
        return EditionFile.read("largest.json", """
                {"id": "x", "tool": "x", "name": "x", "language": "sv", "source": "x",
                 "policies": {"tolerance": "10", "total": "ROUNDED_EXACT_SUM", "notApplicable": "STAYS_IN_MAXIMUM"},
                 "areas": [{"code": "1", "name": "x", "questions": [%s]}]}
                """.formatted(rows));
    }

    private static Map<String, Score> everywhere(Edition edition, Score score) {
        return edition.areas().stream()
                .flatMap(a -> a.questions().stream())
                .collect(Collectors.toMap(Edition.Question::code, _ -> score));
    }

    private static Score points(String points) {
        return new Score.Points(new BigDecimal(points), null, List.of());
    }

    private static void write(AssessmentEvent event) {
        byte[] entry = EntryDraft.of(event, ID, ID, 0, ACTOR, "x".repeat(200), ID, "x".repeat(32), "A".repeat(22))
                .at(0, java.time.Instant.EPOCH, null);
        assertThat(EntryReader.read(entry).event()).isEqualTo(event);
    }
}
