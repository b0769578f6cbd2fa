package samsyn.query.wording;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import samsyn.event.Actor;
import samsyn.event.AssessmentEvent;
import samsyn.query.face.ScoreMark;
import tools.jackson.databind.JsonNode;

/**
 * One event, as far as the reader may see it.
 *
 * @param id unique on the page; opaque where the event's own id may not be shown
 * @param type wire name, such as {@code question-scored.v1}
 * @param question the question it is about, where it is about one
 * @param event what was recorded, or null while its content is hidden from the reader
 * @param marks of the scores in it
 * @param position place in the whole log, only for those who may know it
 */
public record ToldEvent(
        String id,
        Instant at,
        Actor actor,
        String type,
        @Nullable String question,
        @Nullable AssessmentEvent event,
        List<ScoreMark> marks,
        @Nullable Long position) {

    /**
     * An event whose content the reader may see.
     *
     * @param data its data as the history API shows it: long and personal texts written out, or erased
     */
    public static ToldEvent of(
            String id,
            String type,
            Instant at,
            Actor actor,
            JsonNode data,
            List<ScoreMark> marks,
            @Nullable String reason,
            @Nullable Long position) {
        return new ToldEvent(id, at, actor, type, null, ShownEvent.read(type, data, reason), marks, position);
    }
}
