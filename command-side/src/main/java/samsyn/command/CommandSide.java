package samsyn.command;

import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Import;
import samsyn.edge.setting.SharedSettings;
import samsyn.edge.start.OneSide;

/** The command side as a process of its own. */
@SpringBootConfiguration
@EnableAutoConfiguration(exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
@Import(CommandConfiguration.class)
public class CommandSide {

    /** Starts it; addresses come from the environment, see the README. */
    public static void main(String[] args) {
        // Axon's update checker would call out; it must be told before its first class is loaded.
        System.setProperty("axoniq.update-checker.disabled", "true");
        OneSide.start(CommandSide.class, "The command side", List.of(SharedSettings.class), Map.of(), args);
    }
}
