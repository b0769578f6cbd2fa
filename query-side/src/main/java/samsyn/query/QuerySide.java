package samsyn.query;

import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The query side as a process of its own. */
@SpringBootConfiguration
@EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
@Import(QueryConfiguration.class)
public class QuerySide {

    /** Starts it; addresses come from the environment, see the README. */
    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(QuerySide.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setDefaultProperties(Map.of(
                "spring.threads.virtual.enabled",
                "true",
                // The clients say of every try that a server is away; the projector says it once.
                "logging.level.org.apache.kafka",
                "error",
                "logging.level.org.mongodb.driver",
                "warn",
                // Spring says in its own way, too, that a bean cannot be made.
                "logging.level.org.springframework.boot.web.server.servlet.context",
                "error"));
        application.addListeners(new QuerySettings.First(), new CannotStart.Said());
        application.run(args);
    }
}
