package samsyn.command;

import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The command side as a process of its own. */
@SpringBootConfiguration
@EnableAutoConfiguration(exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
@Import(CommandConfiguration.class)
public class CommandSide {

    /** Starts it; addresses come from the environment, see the README. */
    public static void main(String[] args) {
        // Axon's update checker would call out; it must be told before its first class is loaded.
        System.setProperty("axoniq.update-checker.disabled", "true");
        SpringApplication application = new SpringApplication(CommandSide.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setDefaultProperties(Map.of(
                "spring.threads.virtual.enabled", "true",
                // Kafka's client says of every try that a server is away; the relay says it once.
                "logging.level.org.apache.kafka", "error",
                // Spring says in its own way, too, that a bean cannot be made.
                "logging.level.org.springframework.boot.web.server.servlet.context", "error"));
        application.addListeners(new CommandSettings.First(), new CannotStart.Said());
        application.run(args);
    }
}
