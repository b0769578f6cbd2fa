package samsyn.command;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import samsyn.command.axon.Commands;
import samsyn.command.axon.LogStorageEngine;
import samsyn.command.kafka.Relay;
import samsyn.command.postgres.LogReader;
import samsyn.command.postgres.LogWriter;
import samsyn.command.web.CommandWeb;
import samsyn.edition.Editions;
import samsyn.privacy.KeyStore;

/** The command side's parts and how they hang together; also taken in whole by the standalone application. */
@Configuration(proxyBeanMethods = false)
@Import(CommandWeb.class)
public class CommandConfiguration {

    private static final int CONNECTIONS = 16;

    @Bean
    CommandSettings commandSettings(Environment environment) {
        return CommandSettings.from(environment);
    }

    @Bean
    DataSource commandLog(CommandSettings settings) {
        return opened(settings.postgres(), "command-log", "classpath:db/log");
    }

    @Bean
    DataSource commandKeys(CommandSettings settings) {
        return opened(settings.keys(), "command-keys", "classpath:db/keys");
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
        @Nullable String folder = settings.editions();
        return new Editions(folder == null ? null : Path.of(folder));
    }

    private static DataSource opened(String url, String name, String migrations) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setPoolName(name);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(2);
        HikariDataSource database = new HikariDataSource(config);
        Flyway.configure().dataSource(database).locations(migrations).load().migrate();
        return database;
    }
}
