package samsyn.standalone.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import samsyn.standalone.kafka.EmbeddedKafka;
import samsyn.standalone.log.LogOnPostgres;
import samsyn.standalone.log.LogOnPostgres.Row;
import samsyn.standalone.mongo.EmbeddedMongo;
import samsyn.standalone.postgres.EmbeddedPostgres;

/** What a stopped Samsyn leaves in its data directory, read past the product. */
public final class Leftovers {

    private Leftovers() {}

    /** How many entries the log has, without a hole; the topic is the log, and the views are a pure fold of it. */
    public static int agreedEntries(Path data) throws Exception {
        try (LogOnPostgres log = LogOnPostgres.start(data.resolve("postgres"));
                EmbeddedKafka kafka = EmbeddedKafka.start(data.resolve("kafka"));
                EmbeddedMongo mongo = EmbeddedMongo.start(data.resolve("mongo"), true)) {
            List<Row> rows = log.rows();
            assertThat(rows)
                    .extracting(Row::position)
                    .isEqualTo(LongStream.range(0, rows.size()).boxed().toList());
            assertThat(TopicCheck.differences(rows, kafka.bootstrapServers())).isEmpty();
            assertThat(ViewsCheck.differences(rows, mongo.connectionString())).isEmpty();
            return rows.size();
        }
    }

    /** The documents of a view, of every audience, that have anything to show. */
    public static List<String> shown(Path data, String view) throws Exception {
        try (EmbeddedMongo mongo = EmbeddedMongo.start(data.resolve("mongo"), true)) {
            return ViewsCheck.stored(mongo.connectionString()).entrySet().stream()
                    .filter(document -> document.getKey().startsWith(view))
                    .filter(document -> document.getValue().containsKey("view"))
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    /** Who read what by the right of an auditor, in order. */
    public static List<String> readByAuditors(Path data) throws Exception {
        List<String> reads = new ArrayList<>();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data.resolve("postgres"));
                Connection connection =
                        DriverManager.getConnection(postgres.jdbcUrl(EmbeddedPostgres.LOG, EmbeddedPostgres.QUERY));
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select reader || ' ' || path from query.access_log order by id")) {
            while (row.next()) {
                reads.add(row.getString(1));
            }
        }
        return reads;
    }
}
