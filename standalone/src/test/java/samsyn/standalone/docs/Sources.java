package samsyn.standalone.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import samsyn.standalone.ProjectFiles;

/** The project's own Java files, its scripts and its container files, as text. */
final class Sources {

    private final Map<Path, String> texts = new TreeMap<>();

    static Sources read() throws IOException {
        Sources sources = new Sources();
        for (String module : new String[] {"shared-events", "edge", "command-side", "query-side", "standalone"}) {
            sources.add(ProjectFiles.path(module + "/src"));
        }
        sources.add(ProjectFiles.path("docker"));
        sources.add(ProjectFiles.path("run"));
        return sources;
    }

    private void add(Path from) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (from.equals(file) || file.toString().matches(".*\\.(java|txt|yaml|sh|example)")) {
                    texts.put(file, Files.readString(file));
                }
            }
        }
    }

    /** Whether a class, record, enum or interface of that name is declared. */
    boolean declaresType(String name) {
        return contains(Pattern.compile("\\b(class|record|enum|interface) " + name + "\\b"));
    }

    /** Whether the file of that type declares something of that name. */
    boolean declaresMember(String type, String member) {
        Pattern declared = Pattern.compile("\\b" + member + "\\b");
        return texts.entrySet().stream()
                .filter(source -> source.getKey().endsWith(type + ".java"))
                .anyMatch(source -> declared.matcher(source.getValue()).find());
    }

    /** Whether an environment variable is read, by its own name or as Spring's property. */
    boolean readsVariable(String name) {
        String property = name.toLowerCase(java.util.Locale.ROOT).replace("_", "[.-]");
        return contains(Pattern.compile("\"" + name + "\"|\\$\\{" + name + "\\b|\"" + property + "\""));
    }

    boolean contains(Pattern pattern) {
        return texts.values().stream().anyMatch(text -> pattern.matcher(text).find());
    }
}
