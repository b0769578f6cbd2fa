package samsyn.command;

import java.time.Clock;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import samsyn.command.axon.Commands;
import samsyn.command.axon.LogStorageEngine;
import samsyn.command.kafka.Relay;
import samsyn.command.postgres.LogReader;
import samsyn.command.postgres.LogUnavailable;
import samsyn.command.postgres.LogWriter;
import samsyn.command.postgres.Pool;
import samsyn.command.web.CommandWeb;
import samsyn.edition.Editions;
import samsyn.organisation.Organisations;
import samsyn.privacy.KeyStore;

/** The command side's parts and how they hang together; also taken in whole by the standalone application. */
@Configuration(proxyBeanMethods = false)
@Import(CommandWeb.class)
public class CommandConfiguration {

    @Bean
    CommandSettings commandSettings(Environment environment) {
        return CommandSettings.from(environment);
    }

    @Bean
    DataSource commandLog(CommandSettings settings) {
        return opened(settings.postgres(), "SAMSYN_POSTGRES_URL", "command-log", "classpath:db/log");
    }

    @Bean
    DataSource commandKeys(CommandSettings settings) {
        return opened(settings.keys(), "SAMSYN_KEYS_URL", "command-keys", "classpath:db/keys");
    }

    @Bean
    KeyStore commandKeyStore(CommandSettings settings, DataSource commandKeys) {
        return new KeyStore(commandKeys, settings.wrappingKey());
    }

    @Bean
    LogReader commandLogReader(DataSource commandLog) {
        return new LogReader(commandLog);
    }

    @Bean
    Relay commandRelay(CommandSettings settings, DataSource commandLog, LogReader commandLogReader) {
        return new Relay(commandLog, commandLogReader, settings.kafka());
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
    Editions commandEditions(CommandSettings settings) {
        return settings.editions().editions();
    }

    @Bean
    Organisations commandOrganisations(CommandSettings settings) {
        return settings.editions().organisations();
    }

    private static DataSource opened(String url, String variable, String name, String migrations) {
        try {
            DataSource database = Pool.of(url, name);
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
