package samsyn.query;

import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Import;
import samsyn.edge.setting.SharedSettings;
import samsyn.edge.start.OneSide;

/** The query side as a process of its own. */
@SpringBootConfiguration
@EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
@Import(QueryConfiguration.class)
public class QuerySide {

    /** Starts it; addresses come from the environment, see the README. */
    public static void main(String[] args) {
        OneSide.start(
                QuerySide.class,
                "The query side",
                List.of(SharedSettings.class, QuerySettings.class),
                // Its driver says of every try that the server is away; the projector says it once.
                Map.of("logging.level.org.mongodb.driver", "warn"),
                args);
    }
}
