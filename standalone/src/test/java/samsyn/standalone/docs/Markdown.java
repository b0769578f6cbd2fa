package samsyn.standalone.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import samsyn.standalone.ProjectFiles;

/** A page of the project's documentation. */
public record Markdown(Path file, String text) {

    private static final Pattern LINK = Pattern.compile("\\[([^]]*)]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+?) *$");
    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern SHELL = Pattern.compile("(?ms)^```sh\\n(.*?)^```$");

    /** A link, or a picture. */
    record Link(String text, String target) {
        boolean isRelative() {
            return !target.matches("[a-z]+:.*");
        }

        String path() {
            return target.replaceFirst("#.*", "");
        }

        String anchor() {
            return target.contains("#") ? target.replaceFirst("[^#]*#", "") : "";
        }
    }

    /** Every page that is kept in the repository. */
    static List<Markdown> all() throws IOException {
        try (Stream<Path> files = Files.walk(ProjectFiles.ROOT)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> Stream.of("target", "data", ".git")
                            .noneMatch(name -> ProjectFiles.ROOT
                                    .relativize(file)
                                    .toString()
                                    .contains(name + "/")))
                    .sorted()
                    .map(Markdown::of)
                    .toList();
        }
    }

    /** That page, by its path from the project's root. */
    public static Markdown read(String name) throws IOException {
        return new Markdown(ProjectFiles.path(name), ProjectFiles.text(name));
    }

    private static Markdown of(Path file) {
        try {
            return read(ProjectFiles.ROOT.relativize(file).toString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    List<Link> links() {
        return LINK.matcher(text)
                .results()
                .map(link -> new Link(link.group(1), link.group(2)))
                .toList();
    }

    /** What can stand behind {@code #} in a link to it. */
    Set<String> anchors() {
        return HEADING.matcher(text)
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    /** What it sets as code within its sentences. */
    List<String> code() {
        return CODE.matcher(text).results().map(code -> code.group(1)).toList();
    }

    /** What it says to type, block by block. */
    public List<String> shell() {
        return SHELL.matcher(text)
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
    }

    @Override
    public String toString() {
        return ProjectFiles.ROOT.relativize(file).toString();
    }
}
