package samsyn.event;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import samsyn.event.AssessmentEvent.AreaReopened;
import samsyn.event.AssessmentEvent.InterviewRecorded;
import samsyn.event.AssessmentEvent.ScoreRevised;
import samsyn.score.Score;

/** Forms as they could be one day: a first score and a revised one are one event, written with a reason as v2. */
final class InventedForms {

    static final String FIRST = "The first score.";

    static final EventForms FORMS = new EventForms(
            Map.of(
                    ScoreRevised.class, "question-scored.v2",
                    InterviewRecorded.class, "interview-recorded.v1",
                    AreaReopened.class, "area-reopened.v1"),
            Map.of("question-scored.v1", QuestionScoredV1.class, "score-revised.v1", ScoreRevised.class));

    private InventedForms() {}

    /** The members of {@code question-scored.v1}, as they were released. */
    record QuestionScoredV1(
            String question,
            String evaluator,
            int round,
            Score score,
            Text rationale,
            List<UUID> links,
            boolean independent)
            implements EventForm {

        QuestionScoredV1 {
            links = List.copyOf(links);
        }

        @Override
        public AssessmentEvent lifted() {
            return new ScoreRevised(question, evaluator, round, score, rationale, links, FIRST);
        }
    }
}
