package samsyn.edge.start;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;

/** Starts a side as a process of its own. */
public final class OneSide {

    private static final Map<String, Object> BOTH = Map.of(
            "spring.threads.virtual.enabled",
            "true",
            // Kafka's client says of every try that a server is away; whoever uses it says it once.
            "logging.level.org.apache.kafka",
            "error",
            // Spring says in its own ways, too, why it does not start.
            "logging.level.org.springframework.boot.web.server.servlet.context",
            "error",
            "logging.level.org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter",
            "off");

    private OneSide() {}

    /**
     * Starts it; the process ends where it cannot.
     *
     * @param name at the beginning of a sentence
     * @param settings records of what must be set, each under {@code samsyn}
     * @param defaults that this side alone needs
     */
    public static void start(
            Class<?> side, String name, List<Class<?>> settings, Map<String, Object> defaults, String[] arguments) {
        SpringApplication application = new SpringApplication(side);
        application.setBannerMode(Banner.Mode.OFF);
        Map<String, Object> all = new HashMap<>(BOTH);
        all.putAll(defaults);
        application.setDefaultProperties(all);
        application.addListeners(new SettingsFirst(name, settings));
        application.run(arguments);
    }
}
