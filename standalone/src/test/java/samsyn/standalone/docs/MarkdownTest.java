package samsyn.standalone.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documentation points at is there, and what it names is called so. */
class MarkdownTest {

    private static final Pattern TYPE = Pattern.compile("([A-Z]\\w*[a-z]\\w*)(?:\\.(\\w+))?(?:\\(.*\\))?");
    private static final Pattern VARIABLE = Pattern.compile("\\bSAMSYN_[A-Z_]+\\b");

    static List<Markdown> pages() throws IOException {
        return Markdown.all();
    }

    @Test
    void findsThePages() throws IOException {
        assertThat(Markdown.all())
                .extracting(Markdown::toString)
                .contains(
                        "README.md",
                        "command-side/README.md",
                        "query-side/README.md",
                        "docs/entry-format.md",
                        "docs/walkthrough.md");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksLeadSomewhere(Markdown page) throws IOException {
        for (Markdown.Link link : page.links()) {
            if (link.isRelative()) {
                Path target = link.path().isEmpty() ? page.file() : page.file().resolveSibling(link.path());
                assertThat(target).as(link.target()).exists();
                if (!link.anchor().isEmpty()) {
                    assertThat(new Markdown(target, Files.readString(target)).anchors())
                            .contains(link.anchor());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksToAClassAreNamedLikeIt(Markdown page) {
        assertThat(page.links().stream().filter(link -> link.path().endsWith(".java")))
                .allMatch(link -> link.path().endsWith("/" + link.text() + ".java"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void variablesAreReadSomewhere(Markdown page) throws IOException {
        Sources sources = Sources.read();

        assertThat(VARIABLE.matcher(page.text()).results().map(variable -> variable.group()))
                .allMatch(sources::readsVariable);
    }

    /** In these nothing else that is set as code begins like the name of a type. */
    static Stream<String> guides() {
        return Stream.of("docs/walkthrough.md", "query-side/README.md", "command-side/README.md");
    }

    @ParameterizedTest
    @MethodSource("guides")
    void namesOnlyTypesAndMembersThatExist(String name) throws IOException {
        Sources sources = Sources.read();
        int named = 0;
        for (String code : Markdown.read(name).code()) {
            Matcher type = TYPE.matcher(code);
            if (type.matches() && !code.contains("-")) {
                named++;
                assertThat(sources.declaresType(type.group(1))).as(code).isTrue();
                if (type.group(2) != null) {
                    assertThat(sources.declaresMember(type.group(1), type.group(2)))
                            .as(code)
                            .isTrue();
                }
            }
        }
        assertThat(named).isPositive();
    }
}
