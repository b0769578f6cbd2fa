package samsyn.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PagesTest {
    private final Rendering pages = new Rendering();

    @Test
    void tmp() throws Exception {
        for (String l : new String[] {"sv", "en", "nb"}) {
            for (String a : new String[] {
                "/login?error",
                "/",
                Rendering.HAMMARO,
                Rendering.RUNNING,
                Rendering.HAMMARO + "/history",
                Rendering.UNKNOWN
            }) {
                String html = pages.html(a, l);
                java.nio.file.Files.createDirectories(java.nio.file.Path.of("target/html"));
                java.nio.file.Files.writeString(
                        java.nio.file.Path.of(
                                "target/html/" + l + a.replace('/', '_').replace('?', '_') + ".html"),
                        html);
                assertThat(html).contains("<h1");
            }
        }
    }
}
