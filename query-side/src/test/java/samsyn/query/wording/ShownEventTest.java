package samsyn.query.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import samsyn.event.AssessmentEvent;
import samsyn.event.AssessmentEvent.InterviewRecorded;
import samsyn.event.AssessmentEvent.ScoreRevised;
import samsyn.event.EventForm;
import samsyn.event.EventForms;
import samsyn.event.EventTypes;
import samsyn.event.Text;
import samsyn.json.CanonicalJson;
import samsyn.score.Score;
import tools.jackson.databind.JsonNode;

class ShownEventTest {

    private static final Sentences SENTENCES =
            new Sentences(SampleWords.in(Language.SV), SampleHistory.PEOPLE, SampleHistory.TITLES);

    @Test
    void readsEveryEventAsItWasStored() {
        assertThat(SampleHistory.told()).allSatisfy(told -> {
            AssessmentEvent read = ShownEvent.read(
                    EventTypes.nameOf(told.event()),
                    SampleHistory.data(told.event()),
                    told.event().reason());
            assertThat(SENTENCES.of(told.item(1), read)).isEqualTo(SENTENCES.of(told.item(1), told.event()));
        });
    }

    @Test
    void readsAnInterviewWithItsNamesWrittenOutOrErased() {
        JsonNode data = CanonicalJson.mapper().readTree("""
                {"evidence": "00000000-0000-4000-8000-00000000000b",
                 "interview": {"erased": true, "group": "G1 ledning", "heldOn": "2013-01-15", "participants": [
                   {"person": "00000000-0000-4000-8000-00000000000c", "role": "kommundirektör", "name": "Kim Berg"},
                   {"person": "00000000-0000-4000-8000-00000000000d", "role": "ekonomichef", "erased": true}]}}
                """);
        var event = (InterviewRecorded) ShownEvent.read("interview-recorded.v1", data, null);
        assertThat(event.interview().group()).isEqualTo("G1 ledning");
        assertThat(event.interview().participants()).hasSize(2);
    }

    @Test
    void readsALongTextThatWasPutBack() {
        String rationale = "Lång. ".repeat(2_000);
        AssessmentEvent event = SampleHistory.told().stream()
                .map(SampleHistory.Told::event)
                .filter(ScoreRevised.class::isInstance)
                .findFirst()
                .orElseThrow();
        var data = SampleHistory.data(event).asObject();
        data.put("rationale", rationale);
        var read = (ScoreRevised) ShownEvent.read("score-revised.v1", data, "Räknade fel.");
        assertThat(read.rationale()).isEqualTo(new Text.Inline(rationale));
        assertThat(read.reason()).isEqualTo("Räknade fel.");
    }

    @Test
    void tellsWhatWasWrittenInAnOldFormAsTheEventOfToday() {
        var forms = new EventForms(
                Map.of(ScoreRevised.class, "question-scored.v2"), Map.of("question-scored.v1", FirstScore.class));
        JsonNode data = CanonicalJson.mapper().readTree("""
                {"question": "1.2", "evaluator": "evaluator-1", "round": 1, "score": {"criteria": [], "points": "17.2"},
                 "rationale": "Allt redovisas.", "links": [], "independent": true}
                """);
        var event = (ScoreRevised) ShownEvent.read("question-scored.v1", data, null, forms);
        assertThat(event.score()).isEqualTo(new Score.Points(new BigDecimal("17.2"), null, List.of()));

        Sentence sentence = SENTENCES.of(SampleHistory.entry("question-scored.v1", event), event);
        assertThat(sentence.text()).isEqualTo("Utvärderare 1 satte sin poäng på 1.2");
        assertThat(sentence.said()).extracting(Sentence.Quoted::words).contains("Allt redovisas.");
    }

    /** The members of {@code question-scored.v1}, as if first scores and revised ones had become one event. */
    private record FirstScore(
            String question,
            String evaluator,
            int round,
            Score score,
            Text rationale,
            List<UUID> links,
            boolean independent)
            implements EventForm {
        @Override
        public AssessmentEvent lifted() {
            return new ScoreRevised(question, evaluator, round, score, rationale, links, "Den första.");
        }
    }

    @Test
    void saysWhatToDoAboutAnEventItDoesNotKnow() {
        assertThatThrownBy(() -> ShownEvent.read(
                        "report-published.v1",
                        SampleHistory.data(SampleHistory.told().getFirst().event()),
                        null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The pages know no event report-published.v1; give it a sentence.");
    }
}
