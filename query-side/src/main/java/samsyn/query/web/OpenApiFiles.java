package samsyn.query.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import samsyn.query.openness.NoSuchThing;

/** The OpenAPI files of both sides: every read comes here, so the command side's file is carried along. */
@RestController
final class OpenApiFiles {

    private static final Set<String> FILES = Set.of("command-side.yaml", "query-side.yaml");

    @GetMapping("/api/openapi/{file}")
    void file(@PathVariable String file, HttpServletResponse response) throws IOException {
        if (!FILES.contains(file)) {
            throw new NoSuchThing("file");
        }
        try (InputStream yaml = Objects.requireNonNull(OpenApiFiles.class.getResourceAsStream("/openapi/" + file))) {
            response.setContentType("application/yaml");
            yaml.transferTo(response.getOutputStream());
        }
    }
}
