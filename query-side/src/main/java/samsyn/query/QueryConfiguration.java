package samsyn.query;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import samsyn.edge.EdgeConfiguration;
import samsyn.edge.health.Reachable;
import samsyn.edge.postgres.Pool;
import samsyn.edge.setting.SharedSettings;
import samsyn.privacy.KeyStore;
import samsyn.query.face.Documents;
import samsyn.query.kafka.Projector;
import samsyn.query.kafka.Tail;
import samsyn.query.live.Freshness;
import samsyn.query.live.Streams;
import samsyn.query.mongo.MongoDocuments;
import samsyn.query.mongo.ProjectorNotes;
import samsyn.query.mongo.ProjectorNotes.Parked;
import samsyn.query.mongo.ViewDatabase;
import samsyn.query.mongo.ViewWriter;
import samsyn.query.postgres.AccessDays;
import samsyn.query.postgres.AccessLog;
import samsyn.query.postgres.LogReader;
import samsyn.query.projection.Folds;
import samsyn.query.read.Standings;
import samsyn.query.then.Then;
import samsyn.query.web.QueryWeb;

/** The query side's parts and how they hang together; also taken in whole by the standalone application. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(QuerySettings.class)
@Import({EdgeConfiguration.class, QueryWeb.class})
public class QueryConfiguration {

    private static final int CONNECTIONS = 8;
    private static final Duration START_WAITS_WITHOUT_PROGRESS = Duration.ofMinutes(1);
    /** What one folded entry comes to in memory, roughly. */
    private static final long BYTES_PER_ENTRY = 1_000;

    @Bean
    Databases queryDatabases(SharedSettings shared, QuerySettings settings) {
        return new Databases(
                Pool.forReading(settings.log(shared), "query-log", CONNECTIONS),
                Pool.forReading(settings.keys(shared), "query-keys", CONNECTIONS));
    }

    /** Kept together: a data source of its own in the context would be taken for everybody's. */
    record Databases(HikariDataSource log, HikariDataSource keys) implements AutoCloseable {
        @Override
        public void close() {
            log.close();
            keys.close();
        }
    }

    @Bean
    KeyStore queryKeyStore(SharedSettings settings, Databases databases) {
        return new KeyStore(databases.keys(), settings.keys().wrapping());
    }

    @Bean
    LogReader queryLog(Databases databases) {
        return new LogReader(databases.log());
    }

    @Bean
    AccessLog queryAccessLog(Databases databases) {
        return new AccessLog(databases.log());
    }

    @Bean(initMethod = "start")
    AccessDays queryAccessDays(Databases databases, AccessLog queryAccessLog) {
        return new AccessDays(databases.log(), queryAccessLog);
    }

    @Bean
    ViewDatabase queryDatabase(QuerySettings settings) {
        return new ViewDatabase(settings.mongodb().uri());
    }

    @Bean
    Documents queryDocuments(ViewDatabase database, LogReader queryLog, ObjectProvider<Documents> itself) {
        return new MongoDocuments(database, new Then(queryLog, itself::getObject, entriesInMemory()));
    }

    @Bean
    ProjectorNotes queryNotes(ViewDatabase database) {
        return new ProjectorNotes(database);
    }

    @Bean
    Standings queryStandings(Documents queryDocuments) {
        return new Standings(queryDocuments);
    }

    @Bean
    Freshness queryFreshness(Documents queryDocuments) {
        return new Freshness(queryDocuments);
    }

    @Bean(initMethod = "start")
    Streams queryStreams(Documents queryDocuments, Standings queryStandings, Freshness queryFreshness) {
        return new Streams(queryDocuments, queryStandings, queryFreshness);
    }

    @Bean(initMethod = "start")
    Projector queryProjector(
            SharedSettings shared,
            QuerySettings settings,
            ViewDatabase database,
            Documents queryDocuments,
            ProjectorNotes queryNotes,
            LogReader queryLog,
            Freshness queryFreshness) {
        Folds folds = new Folds(queryLog, queryDocuments::reached, entriesInMemory());
        return new Projector(
                shared.kafka().bootstrapServers(),
                settings.node(),
                folds,
                queryNotes,
                new ViewWriter(database),
                queryFreshness::visible);
    }

    private static long entriesInMemory() {
        return Runtime.getRuntime().maxMemory() / 4 / BYTES_PER_ENTRY;
    }

    @Bean(initMethod = "start")
    Tail queryTail(SharedSettings settings, Streams queryStreams) {
        return new Tail(settings.kafka().bootstrapServers(), queryStreams::announced);
    }

    @Bean
    HealthIndicator queryLogHealth(Databases databases) {
        return new Reachable(() -> Pool.ask(databases.log()));
    }

    @Bean
    HealthIndicator queryViewsHealth(ProjectorNotes queryNotes) {
        return new Reachable(queryNotes::positions);
    }

    @Bean
    ApplicationRunner queryCatchUp(
            LogReader queryLog,
            Documents queryDocuments,
            Freshness queryFreshness,
            ProjectorNotes queryNotes,
            ObjectProvider<ViewsProgress> progress) {
        return new CatchUp(
                queryLog,
                queryDocuments,
                queryFreshness,
                () -> queryNotes.parked().stream().map(Parked::assessment).toList(),
                progress.getIfAvailable(() -> (written, all) -> {}),
                START_WAITS_WITHOUT_PROGRESS);
    }
}
