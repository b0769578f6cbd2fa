package samsyn.command;

import java.time.Clock;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import samsyn.command.axon.Commands;
import samsyn.command.axon.LogStorageEngine;
import samsyn.command.kafka.Relay;
import samsyn.command.postgres.LogReader;
import samsyn.command.postgres.LogWriter;
import samsyn.command.web.CommandWeb;
import samsyn.edge.EdgeConfiguration;
import samsyn.edge.health.Reachable;
import samsyn.edge.postgres.LogUnavailable;
import samsyn.edge.postgres.Pool;
import samsyn.edge.setting.SharedSettings;
import samsyn.edge.start.CannotStart;
import samsyn.privacy.KeyStore;

/** The command side's parts and how they hang together; also taken in whole by the standalone application. */
@Configuration(proxyBeanMethods = false)
@Import({EdgeConfiguration.class, CommandWeb.class})
public class CommandConfiguration {

    @Bean
    DataSource commandLog(SharedSettings settings) {
        return opened(settings.postgres().url(), "SAMSYN_POSTGRES_URL", "command-log", "classpath:db/log");
    }

    @Bean
    DataSource commandKeys(SharedSettings settings) {
        return opened(settings.keys().url(), "SAMSYN_KEYS_URL", "command-keys", "classpath:db/keys");
    }

    @Bean
    KeyStore commandKeyStore(SharedSettings settings, DataSource commandKeys) {
        return new KeyStore(commandKeys, settings.keys().wrapping());
    }

    @Bean
    LogReader commandLogReader(DataSource commandLog) {
        return new LogReader(commandLog);
    }

    @Bean
    Relay commandRelay(SharedSettings settings, DataSource commandLog, LogReader commandLogReader) {
        return new Relay(commandLog, commandLogReader, settings.kafka().bootstrapServers());
    }

    @Bean
    LogWriter commandLogWriter(DataSource commandLog, Relay commandRelay) {
        return new LogWriter(commandLog, commandRelay::wake);
    }

    @Bean
    Commands commands(LogWriter commandLogWriter, LogReader commandLogReader) {
        return new Commands(
                new LogStorageEngine(commandLogWriter, commandLogReader), commandLogReader, Clock.systemUTC());
    }

    @Bean
    HealthIndicator commandLogHealth(LogReader commandLogReader) {
        return new Reachable(commandLogReader::nextPosition);
    }

    private static DataSource opened(String url, String variable, String name, String migrations) {
        try {
            DataSource database = Pool.forWriting(url, name);
            // Not through the pool, whose connections may not wait as long as a migration may.
            Flyway.configure()
                    .dataSource(url, null, null)
                    .locations(migrations)
                    .load()
                    .migrate();
            return database;
        } catch (LogUnavailable e) {
            throw new CannotStart(
                    "The command side cannot start, for %s does not lead to a database: %s"
                            .formatted(variable, e.getMessage()),
                    e);
        }
    }
}
