package samsyn.query.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import samsyn.query.kafka.Projector;
import samsyn.query.mongo.ProjectorNotes;
import samsyn.query.mongo.ProjectorNotes.Parked;
import samsyn.query.mongo.ViewDatabase;
import samsyn.query.postgres.LogReader;

/** How the views stand: for those who look after the whole. */
@RestController
final class ProjectionApi {

    private final ViewDatabase database;
    private final ProjectorNotes notes;
    private final LogReader log;
    private final Projector projector;

    ProjectionApi(ViewDatabase database, ProjectorNotes notes, LogReader log, Projector projector) {
        this.database = database;
        this.notes = notes;
        this.log = log;
        this.projector = projector;
    }

    /**
     * How the views stand.
     *
     * @param set the live set of collections
     * @param entries how many entries the log has
     * @param partitions the last record of each that is projected
     * @param parked assessments with an entry that cannot be projected
     * @param standsStill why this node's projector does not go on; not there if it does
     */
    record ProjectionStanding(
            String set,
            String entries,
            List<Partition> partitions,
            List<Parked> parked,
            @Nullable String standsStill) {}

    /** The last record of a partition that is projected, and its position in the log. */
    record Partition(int partition, String offset, String position) {}

    @GetMapping("/api/admin/projection")
    void projection(HttpServletResponse response) throws IOException {
        List<Partition> partitions = notes.positions().entrySet().stream()
                .map(p -> new Partition(
                        p.getKey(),
                        Long.toString(p.getValue().offset()),
                        Long.toString(p.getValue().position())))
                .sorted(Comparator.comparingInt(Partition::partition))
                .toList();
        Answers.send(
                new ProjectionStanding(
                        database.set(),
                        Long.toString(log.entries()),
                        partitions,
                        notes.parked(),
                        projector.standsStill().orElse(null)),
                response);
    }
}
