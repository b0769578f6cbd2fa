package samsyn.standalone.docker;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;
import samsyn.standalone.ProjectFiles;

/** What {@code docker/compose.yaml} says. */
final class Compose {

    /** {@code ${NAME}} or {@code ${NAME:?what to do}}. */
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)(:\\?[^}]+)?}");

    private final String text;
    private final Map<String, Object> file;

    private Compose(String text) {
        this.text = text;
        this.file = new Yaml().load(text);
    }

    static Compose read() throws IOException {
        return new Compose(ProjectFiles.text("docker/compose.yaml"));
    }

    Map<String, Map<String, Object>> services() {
        return map(file.get("services"));
    }

    Map<String, Object> service(String name) {
        return Objects.requireNonNull(services().get(name), name);
    }

    Set<String> volumes() {
        return Compose.<Object>map(file.get("volumes")).keySet();
    }

    /** The environment of a service, as written. */
    Map<String, String> environment(String service) {
        Map<String, String> environment = new LinkedHashMap<>();
        map(service(service).getOrDefault("environment", Map.of()))
                .forEach((name, value) -> environment.put(name, String.valueOf(value)));
        return environment;
    }

    /** The environment of a service, with the variables of {@code docker/.env} put in. */
    Map<String, String> environment(String service, Map<String, String> variables) {
        Map<String, String> environment = environment(service);
        environment.replaceAll((_, value) -> VARIABLE.matcher(value)
                .replaceAll(found -> Objects.requireNonNull(variables.get(found.group(1)), found.group(1))));
        return environment;
    }

    /** The program that says by its exit code whether a service is healthy, with its arguments. */
    List<String> healthcheck(String service) {
        List<?> test = (List<?>)
                Compose.<Object>map(service(service).get("healthcheck")).get("test");
        return test.stream().skip(1).map(String.class::cast).toList();
    }

    /** The variables that the file takes from {@code docker/.env}. */
    Set<String> variables() {
        Set<String> names = new TreeSet<>();
        places().forEach(place -> names.add(place.group(1)));
        return names;
    }

    /** Those of them for whose absence the file has a word. */
    Set<String> demanded() {
        Set<String> names = new TreeSet<>();
        places().filter(place -> place.group(2) != null).forEach(place -> names.add(place.group(1)));
        return names;
    }

    private Stream<MatchResult> places() {
        return VARIABLE.matcher(text).results();
    }

    @SuppressWarnings("unchecked")
    static <T> Map<String, T> map(Object node) {
        return (Map<String, T>) Objects.requireNonNull(node);
    }
}
