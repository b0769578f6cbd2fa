package samsyn.query.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bson.BSONException;
import org.bson.BsonDocument;
import samsyn.query.face.AssessmentList;
import samsyn.query.face.View;
import samsyn.query.projection.DocumentChange;
import samsyn.query.projection.Unwritten;

/**
 * Writes changed documents, one bulk call for each collection. A document is replaced only if it still is what the
 * change was made from; whoever comes too late leaves what is newer as it is.
 */
public final class ViewWriter {

    /** As the server says it: BadValue, DocumentValidationFailure, BSONObjectTooLarge (of two ages), KeyTooLong. */
    private static final Set<Integer> DOCUMENT_AT_FAULT = Set.of(2, 121, 10334, 17280, 17420);

    private static final BulkWriteOptions IN_ANY_ORDER = new BulkWriteOptions().ordered(false);

    private final ViewDatabase database;
    private final Executor threads =
            task -> Thread.ofVirtual().name("view-writer").start(task);

    public ViewWriter(ViewDatabase database) {
        this.database = database;
    }

    /**
     * Writes all of it: documents first, then what is to be shown no more, and last how far each assessment is.
     *
     * @throws ViewsUnavailable if not all of it is written; it may be written again
     * @throws DocumentRefused if MongoDB will not take one of the documents, however often it is written
     */
    public void write(Collection<Unwritten> batch) {
        try {
            Map<AssessmentList, Set<UUID>> listings = new HashMap<>();
            batch.forEach(one -> one.listings()
                    .forEach(list ->
                            listings.computeIfAbsent(list, _ -> new HashSet<>()).add(one.assessment())));
            listings.forEach(new Lists(database)::add);
            try {
                // Who may know what is there before what is then written: nothing is open a moment longer than it
                // should.
                write(batch, change -> change.body() != null && isAccess(change));
                write(batch, change -> change.body() != null && !isAccess(change) && !isReached(change));
            } catch (DocumentRefused e) {
                // Whatever else cannot be shown: what is to be hidden is hidden.
                write(batch, change -> change.body() == null);
                throw e;
            }
            write(batch, change -> change.body() == null);
            write(batch, ViewWriter::isReached);
        } catch (MongoException e) {
            throw new ViewsUnavailable(e);
        }
    }

    private static boolean isAccess(DocumentChange change) {
        return change.key().view() == View.ACCESS;
    }

    private static boolean isReached(DocumentChange change) {
        return change.key().view() == View.REACHED;
    }

    private void write(Collection<Unwritten> batch, Predicate<DocumentChange> which) {
        Map<String, List<DocumentChange>> byCollection = batch.stream()
                .flatMap(one -> one.changes().stream())
                .filter(which)
                .collect(Collectors.groupingBy(change -> change.key().collection()));
        List<CompletableFuture<Void>> writes = byCollection.entrySet().stream()
                .map(e -> CompletableFuture.runAsync(() -> write(e.getKey(), e.getValue()), threads))
                .toList();
        try {
            CompletableFuture.allOf(writes.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException failed ? failed : e;
        }
    }

    private void write(String name, List<DocumentChange> changes) {
        MongoCollection<BsonDocument> collection = database.collection(name);
        List<DocumentChange> left = changes;
        while (!left.isEmpty() && !swap(collection, left)) {
            left = outdated(collection, left);
        }
    }

    /** Whether every one of the documents was what its change was made from. */
    private static boolean swap(MongoCollection<BsonDocument> collection, List<DocumentChange> changes) {
        List<WriteModel<BsonDocument>> models =
                changes.stream().map(ViewWriter::model).toList();
        try {
            BulkWriteResult result = collection.bulkWrite(models, IN_ANY_ORDER);
            return result.getInsertedCount() + result.getMatchedCount() == changes.size();
        } catch (BSONException e) {
            throw new DocumentRefused(collection, e);
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream().anyMatch(w -> DOCUMENT_AT_FAULT.contains(w.getCode()))) {
                throw new DocumentRefused(collection, e);
            }
            boolean onlyTaken = e.getWriteConcernError() == null
                    && e.getWriteErrors().stream().allMatch(w -> w.getCategory() == ErrorCategory.DUPLICATE_KEY);
            if (!onlyTaken) {
                throw e;
            }
            return false;
        }
    }

    private static WriteModel<BsonDocument> model(DocumentChange change) {
        BsonDocument stored = Stored.of(change);
        return change.before() < 0
                ? new InsertOneModel<>(stored)
                : new ReplaceOneModel<>(
                        Filters.eq(Stored.AT, Stored.at(change.key().id(), change.before())), stored);
    }

    /** Those that are older in the database than here, each made from what is there now. */
    private static List<DocumentChange> outdated(
            MongoCollection<BsonDocument> collection, List<DocumentChange> changes) {
        Map<String, Long> stored = new HashMap<>();
        collection
                .find(Filters.in(
                        Stored.ID, changes.stream().map(c -> c.key().id()).toList()))
                .projection(Projections.include(Stored.SEQUENCE))
                .forEach(d -> stored.put(d.getString(Stored.ID).getValue(), Stored.sequence(d)));
        List<DocumentChange> outdated = new ArrayList<>();
        for (DocumentChange change : changes) {
            long now = stored.getOrDefault(change.key().id(), -1L);
            if (now < change.sequence()) {
                outdated.add(new DocumentChange(change.key(), now, change.sequence(), change.body()));
            }
        }
        return outdated;
    }
}
