package samsyn.query.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import samsyn.query.wording.SampleHistory;

@Tag("server")
@Tag("browser")
class BrowserTest {

    /** For one step of a page: a machine may be ten times slower than that which needs a few seconds for it. */
    private static final double PATIENCE_MS = 240_000;

    private static final Path SHOTS = Path.of("target", "screenshots");
    private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";

    private static PageServer server;
    private static Playwright driver;
    private static Browser browser;

    /** A page as a person would call it. */
    record Place(String name, String address) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Place> places() {
        return Stream.of(
                new Place("login", "/login?error"),
                new Place("board", "/"),
                new Place("result", Rendering.HAMMARO),
                new Place("running", Rendering.RUNNING),
                new Place("history", Rendering.HAMMARO + "/history?auditor"),
                new Place("missing", Rendering.UNKNOWN));
    }

    @BeforeAll
    static void open() throws IOException {
        Optional<Path> chromium = Browsers.installed();
        assumeTrue(chromium.isPresent(), "SKIPPED: no chromium on the PATH; install it to look at the pages.");
        server = new PageServer();
        driver = Browsers.driver();
        browser = Browsers.start(driver, chromium.get());
    }

    @AfterAll
    static void close() {
        Stream.<AutoCloseable>of(browser, driver, server)
                .filter(Objects::nonNull)
                .forEach(c -> {
                    try {
                        c.close();
                    } catch (Exception e) {
                        throw new AssertionError(e);
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("places")
    void looksRightOnADesk(Place place) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            String name = place.name() + (scheme == ColorScheme.DARK ? "-dark" : "");
            try (Page page = page(1440, 900, scheme)) {
                List<String> complaints = listen(page);
                page.navigate(server.address() + place.address());
                shoot(page, name, false);
                shoot(page, name + "-full", true);
                assertThat(complaints).isEmpty();
                assertThat(violations(page)).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("places")
    void scrollsSidewaysNowhereOnAPhone(Place place) {
        for (String language : List.of("sv", "en", "nb")) {
            try (Page page = page(390, 844, ColorScheme.LIGHT)) {
                page.navigate(server.address() + in(language, place.address()));
                shoot(page, place.name() + "-390-" + language, true);
                assertThat(width(page)).isEqualTo(390);
                page.setViewportSize(320, 640);
                assertThat(width(page)).isEqualTo(320);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("places")
    void keepsItsNamesOnAPhone(Place place) {
        try (Page page = page(390, 844, ColorScheme.LIGHT)) {
            page.navigate(server.address() + place.address());
            assertThat(violations(page)).isEmpty();
        }
    }

    @Test
    void printsWithoutWhatIsOnlyForScreens() {
        try (Page page = page(1000, 1400, ColorScheme.LIGHT)) {
            page.navigate(server.address() + Rendering.HAMMARO);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            shoot(page, "result-print", true);
            page.pdf(new Page.PdfOptions().setPath(SHOTS.resolve("result.pdf")).setPreferCSSPageSize(true));
            assertThat(page.locator(".top").isVisible()).isFalse();
            assertThat(page.locator(".points").first().isVisible()).isTrue();
        }
    }

    @Test
    void bringsWhatHappensWithoutReloading() {
        try (Page page = page(1440, 900, ColorScheme.LIGHT)) {
            int before = server.listeners();
            page.navigate(server.address() + Rendering.HAMMARO + "/history");
            page.evaluate("window.stayed = true");
            page.waitForCondition(() -> server.listeners() > before);
            UUID fresh = UUID.randomUUID();
            server.pages.data.add(SampleHistory.strength(fresh, "Utvärderare 1", "Öppna möten."));
            server.tell();
            page.locator("#e-" + fresh).waitFor();
            assertThat(page.locator("#e-" + fresh).getAttribute("class")).contains("fresh");
            assertThat(page.locator("#said").textContent()).isNotBlank();
            assertThat(page.evaluate("window.stayed")).isEqualTo(true);
        }
    }

    @Test
    void bringsWhatHappensBetweenThePageAndItsStream() {
        try (Page page = page(1440, 900, ColorScheme.LIGHT)) {
            UUID fresh = UUID.randomUUID();
            server.happensBeforeListening(
                    () -> server.pages.data.add(SampleHistory.strength(fresh, "Utvärderare 1", "Öppna möten.")));
            page.navigate(server.address() + Rendering.HAMMARO + "/history");
            page.locator("#e-" + fresh).waitFor();
        }
    }

    @Test
    void listensLaterWhereTheServerHadNoRoom() {
        try (Page page = page(1440, 900, ColorScheme.LIGHT)) {
            int before = server.listeners();
            server.refuseOnce();
            page.navigate(server.address() + Rendering.HAMMARO + "/history");
            page.waitForCondition(() -> server.listeners() > before);
        }
    }

    @Test
    void opensOlderEventsByAnOrdinaryLink() {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
                Page page = context.newPage()) {
            page.navigate(server.address() + Rendering.HAMMARO + "/history");
            page.locator("a[rel=next]").click();
            assertThat(page.url()).contains("cursor=");
            assertThat(page.locator(".events li").count()).isEqualTo(server.pages.data.entries() - 100);
        }
    }

    @Test
    void canBeUsedWithTheKeyboardAlone() {
        try (Page page = page(1440, 900, ColorScheme.LIGHT)) {
            page.navigate(server.address() + Rendering.HAMMARO);
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
            page.keyboard().press("Enter");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");
        }
    }

    @Test
    void keepsLanguagesAndTheWayOutInAMenuThatEscapeCloses() {
        try (Page page = page(1440, 900, ColorScheme.LIGHT)) {
            page.navigate(server.address() + "/");
            page.locator("summary").click();
            assertThat(page.locator("button[form=leave]").isVisible()).isTrue();
            assertThat(page.locator(".menu a[hreflang=en]").isVisible()).isTrue();
            page.keyboard().press("Escape");
            assertThat(page.locator("button[form=leave]").isVisible()).isFalse();
            assertThat(page.evaluate("document.activeElement.localName")).isEqualTo("summary");
        }
    }

    private static String in(String language, String address) {
        return address + (address.contains("?") ? "&" : "?") + "lang=" + language;
    }

    private static Object width(Page page) {
        return page.evaluate("document.documentElement.scrollWidth");
    }

    private static Page page(int width, int height, ColorScheme scheme) {
        Page page = browser.newPage(new Browser.NewPageOptions()
                .setViewportSize(width, height)
                .setLocale("sv-SE")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setColorScheme(scheme));
        page.setDefaultTimeout(PATIENCE_MS);
        return page;
    }

    private static List<String> listen(Page page) {
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(m -> {
            if (List.of("error", "warning").contains(m.type()) && !m.text().contains("404")) {
                complaints.add(m.text());
            }
        });
        page.onPageError(complaints::add);
        return complaints;
    }

    private static void shoot(Page page, String name, boolean full) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SHOTS.resolve(name + ".png"))
                .setFullPage(full));
    }

    /** Everything that axe finds. */
    private static List<String> violations(Page page) {
        page.evaluate(axe());
        Object found = page.evaluate("() => axe.run().then(r => r.violations"
                + ".map(v => v.id + ': ' + v.nodes.map(n => n.html + ' ' + n.failureSummary).join(' | ')))");
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    private static String axe() {
        try (InputStream in = BrowserTest.class.getResourceAsStream(AXE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
