package samsyn.query.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import samsyn.event.Actor;
import samsyn.query.face.ScoreMark;
import tools.jackson.databind.JsonNode;

/**
 * Part of the history that is open to a reader.
 *
 * @param next where to go on, absent at the end; sealed, since it would tell how much is hidden
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HistoryPage(List<Item> items, @Nullable String next) {

    /**
     * One entry; its place and its proof are for auditors only.
     *
     * @param data with texts put back
     * @param marks of the scores in it, as things stood then
     * @param leaf hash of the entry in the log's tree, hex
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            UUID id,
            String type,
            Instant recordedAt,
            @Nullable String occurredAt,
            Actor actor,
            JsonNode data,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ScoreMark> marks,
            @Nullable String reason,
            @Nullable String position,
            @Nullable String sequence,
            @Nullable String leaf,
            @Nullable String prev,
            @Nullable UUID cause,
            @Nullable String command) {}
}
