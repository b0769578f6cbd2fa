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
                // It says of every try that a server is away; the projector says it once.
                "logging.level.org.apache.kafka.clients.NetworkClient",
                "error"));
        application.run(args);
    }
}
