package samsyn.query.mongo;

import com.mongodb.MongoException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;

/** What the projector must remember beside the documents: how far it is, and which assessments it had to park. */
public final class ProjectorNotes {

    private static final String POSITIONS = "positions";
    private static final String PARKED = "parked";
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final ViewDatabase database;

    public ProjectorNotes(ViewDatabase database) {
        this.database = database;
    }

    /** The last record of a partition whose documents are written, and the position in the log that it carries. */
    public record Position(long offset, long position) {}

    /**
     * An assessment whose entries are not projected for now.
     *
     * @param sequence the entry at fault
     * @param attempts how often it was tried
     */
    public record Parked(UUID assessment, int partition, long sequence, String error, Instant since, int attempts) {}

    /** Whether the views these notes stand with are gone; then a fresh set is begun, with no notes. */
    public boolean beginAnewIfLost() {
        return reading(() -> {
            boolean lost = database.isLost();
            if (lost) {
                database.lookAgain();
            }
            return lost;
        });
    }

    /** By partition. */
    public Map<Integer, Position> positions() {
        return reading(() -> {
            Map<Integer, Position> positions = new HashMap<>();
            database.collection(POSITIONS)
                    .find()
                    .forEach(d -> positions.put(
                            Integer.parseInt(d.getString(Stored.ID).getValue()),
                            new Position(
                                    d.getNumber("offset").longValue(),
                                    d.getNumber("position").longValue())));
            return positions;
        });
    }

    /** Only after the documents of all records up to there. */
    public void reached(int partition, Position position) {
        put(
                POSITIONS,
                Integer.toString(partition),
                new BsonDocument("offset", new BsonInt64(position.offset()))
                        .append("position", new BsonInt64(position.position())));
    }

    public List<Parked> parked() {
        return reading(() -> {
            List<Parked> parked = new ArrayList<>();
            database.collection(PARKED)
                    .find()
                    .forEach(d -> parked.add(new Parked(
                            UUID.fromString(d.getString(Stored.ID).getValue()),
                            d.getNumber("partition").intValue(),
                            d.getNumber("sequence").longValue(),
                            d.getString("error").getValue(),
                            Instant.parse(d.getString("since").getValue()),
                            d.getNumber("attempts").intValue())));
            return parked;
        });
    }

    public void park(Parked parked) {
        put(
                PARKED,
                parked.assessment().toString(),
                new BsonDocument("partition", new BsonInt64(parked.partition()))
                        .append("sequence", new BsonInt64(parked.sequence()))
                        .append("error", new BsonString(parked.error()))
                        .append("since", new BsonString(parked.since().toString()))
                        .append("attempts", new BsonInt64(parked.attempts())));
    }

    public void release(UUID assessment) {
        reading(() -> database.collection(PARKED).deleteOne(Filters.eq(Stored.ID, assessment.toString())));
    }

    private void put(String collection, String id, BsonDocument note) {
        reading(() -> database.collection(collection)
                .replaceOne(Filters.eq(Stored.ID, id), note.append(Stored.ID, new BsonString(id)), UPSERT));
    }

    private static <T> T reading(Supplier<T> access) {
        try {
            return access.get();
        } catch (MongoException e) {
            throw new ViewsUnavailable(e);
        }
    }
}
