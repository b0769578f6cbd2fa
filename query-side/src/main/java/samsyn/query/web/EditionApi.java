package samsyn.query.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import samsyn.edition.Edition;
import samsyn.edition.Editions;
import samsyn.query.openness.NoSuchThing;

/** The editions to choose from. */
@RestController
final class EditionApi {

    private final Editions editions;

    EditionApi(Editions editions) {
        this.editions = editions;
    }

    /** An edition in the list. */
    record EditionItem(
            String id, String tool, String name, String language, String source, int areas, int questions, int max) {
        static EditionItem of(Edition edition) {
            return new EditionItem(
                    edition.id(),
                    edition.tool(),
                    edition.name(),
                    edition.language(),
                    edition.source(),
                    edition.areas().size(),
                    edition.areas().stream()
                            .mapToInt(area -> area.questions().size())
                            .sum(),
                    edition.areas().stream().mapToInt(Edition.Area::max).sum());
        }
    }

    @GetMapping("/api/editions")
    void list(HttpServletResponse response) throws IOException {
        Answers.send(
                new Answers.Items<>(editions.all().stream().map(EditionItem::of).toList()), response);
    }

    @GetMapping("/api/editions/{edition}")
    void one(@PathVariable String edition, HttpServletResponse response) throws IOException {
        Answers.send(editions.find(edition).orElseThrow(() -> new NoSuchThing("edition")), response);
    }
}
