package samsyn.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import samsyn.query.page.Markup.Node;

/** What holds for the HTML of every page in every language. */
class MarkupTest {

    private static final Rendering PAGES = new Rendering();

    static Stream<Arguments> pages() {
        return Stream.of("sv", "en", "nb")
                .flatMap(language -> Stream.of(
                                "/login",
                                "/login?error&logout",
                                "/",
                                Rendering.HAMMARO,
                                Rendering.RUNNING,
                                Rendering.HAMMARO + "/history",
                                PAGES.older(),
                                "/assessments/" + SampleDocuments.EMPTY + "/history",
                                Rendering.UNKNOWN)
                        .map(address -> Arguments.of(address, language)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isInOneLanguageAndLacksNoText(String address, String language) {
        String html = PAGES.html(address, language);
        assertThat(Markup.of(html).named("html").findFirst().orElseThrow().get("lang"))
                .isEqualTo(language);
        assertThat(html).doesNotContain("??").doesNotContain("th:").doesNotContain("{0}");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void hasOneMainHeadingAndSkipsNoLevel(String address, String language) {
        Markup page = Markup.of(PAGES.html(address, language));
        List<Integer> levels = page.named("h1", "h2", "h3", "h4")
                .map(h -> Integer.parseInt(h.name().substring(1)))
                .toList();
        assertThat(levels).startsWith(1).containsOnlyOnce(1);
        for (int i = 1; i < levels.size(); i++) {
            assertThat(levels.get(i)).isLessThanOrEqualTo(levels.get(i - 1) + 1);
        }
        assertThat(page.named("h1", "h2", "h3", "h4").map(Node::text)).noneMatch(String::isEmpty);
        assertThat(page.named("main")).hasSize(1);
        assertThat(page.named("title").findFirst().orElseThrow().text()).endsWith("– Samsyn");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void keepsStylesAndScriptsInTheirFiles(String address, String language) {
        Markup page = Markup.of(PAGES.html(address, language));
        assertThat(page.all())
                .noneMatch(
                        n -> n.attributes().keySet().stream().anyMatch(a -> a.equals("style") || a.startsWith("on")));
        assertThat(page.named("style")).isEmpty();
        assertThat(page.named("script"))
                .allMatch(s -> s.get("src").startsWith("/") && s.text().isEmpty());
        assertThat(page.all()).noneMatch(n -> n.get("href").startsWith("javascript:"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void namesEveryPictureTableFieldAndMenu(String address, String language) {
        Markup page = Markup.of(PAGES.html(address, language));
        assertThat(page.named("svg"))
                .allMatch(s -> s.within("aria-hidden", "true")
                        || (s.get("role").equals("img") && !s.get("aria-label").isBlank()));
        assertThat(page.named("caption").map(Node::text)).noneMatch(String::isEmpty);
        assertThat(page.named("caption")).hasSameSizeAs(page.named("table").toList());
        assertThat(page.named("th")).allMatch(t -> Set.of("col", "row").contains(t.get("scope")));
        assertThat(page.named("th").map(Node::text)).noneMatch(String::isEmpty);
        assertThat(page.named("nav")).noneMatch(n -> n.get("aria-label").isBlank());
        assertThat(page.named("a", "button")
                        .filter(a -> a.get("aria-label").isEmpty())
                        .map(Node::text))
                .noneMatch(String::isEmpty);
        Set<String> labelled = page.named("label").map(l -> l.get("for")).collect(Collectors.toSet());
        assertThat(page.named("textarea", "select").map(f -> f.get("id"))).allMatch(labelled::contains);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void pointsOnlyAtWhatIsThere(String address, String language) {
        Markup page = Markup.of(PAGES.html(address, language));
        List<String> ids = page.all().stream()
                .map(n -> n.get("id"))
                .filter(i -> !i.isEmpty())
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(page.named("a", "use").map(n -> n.get("href")).filter(h -> h.startsWith("#")))
                .allMatch(h -> ids.contains(h.substring(1)));
        assertThat(page.all().stream()
                        .flatMap(n -> Stream.of(n.get("aria-labelledby"), n.get("aria-describedby")))
                        .flatMap(v -> Arrays.stream(v.split(" ")))
                        .filter(v -> !v.isEmpty()))
                .allMatch(ids::contains);
    }
}
