package samsyn.query.live;

import java.util.List;
import samsyn.query.mongo.MemoryMongo;
import samsyn.query.mongo.MongoDocuments;
import samsyn.query.mongo.ViewWriter;
import samsyn.query.projection.AssessmentFold;
import samsyn.query.projection.Story;

/** The views of a story that goes on, written to a server in this JVM as the projector writes them. */
final class LiveViews implements AutoCloseable {

    final MemoryMongo mongo = new MemoryMongo();
    final MongoDocuments documents = mongo.documents();
    private final ViewWriter writer = new ViewWriter(mongo.database());
    private AssessmentFold fold = new AssessmentFold(Story.ASSESSMENT);

    /** Writes what has happened in the story since; returns the sequence of its last entry. */
    long write(Story story) {
        story.entries().stream().skip(fold.sequence() + 1).forEach(fold::apply);
        writer.write(List.of(fold.takeUnwritten()));
        return fold.sequence();
    }

    /** The database is emptied under everybody's hands. */
    void lose() {
        mongo.drop();
    }

    /** Writes the story from its beginning. */
    void writeAnew(Story story) {
        fold = new AssessmentFold(Story.ASSESSMENT);
        write(story);
    }

    @Override
    public void close() {
        mongo.close();
    }
}
