package samsyn.standalone.pipeline;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import samsyn.command.axon.Commands;
import samsyn.command.axon.LogStorageEngine;
import samsyn.command.kafka.Relay;
import samsyn.command.postgres.LogReader;
import samsyn.command.postgres.LogWriter;
import samsyn.edge.postgres.Pool;

/** The command side's own parts without its web: decides, writes the log, relays. */
final class CommandNode implements AutoCloseable {

    private static final int CONNECTIONS = 6;

    private final HikariDataSource database;
    private final Relay relay;
    private final LogWriter writer;
    private final Commands commands;

    CommandNode(String jdbcUrl, String kafka) {
        database = Pool.forReading(jdbcUrl, "command", CONNECTIONS);
        LogReader reader = new LogReader(database);
        relay = new Relay(database, reader, kafka);
        writer = new LogWriter(database, relay::wake);
        commands = new Commands(new LogStorageEngine(writer, reader), reader, Clock.systemUTC());
    }

    Commands commands() {
        return commands;
    }

    @Override
    public void close() {
        writer.close();
        relay.close();
        database.close();
    }
}
