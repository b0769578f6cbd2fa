package samsyn.standalone.kept;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the older version answered to one of the sample's people. */
record KeptAnswer(
        String person, String address, int status, @Nullable String etag, JsonNode body) {

    private static final String AFTER = "&after=";

    /** All of them; those of one person in the order in which that person asked. */
    static List<KeptAnswer> all() throws IOException {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(KeptDirectory.packed("answers.jsonl.xz"), UTF_8))) {
            return lines.lines()
                    .map(line -> JsonMapper.shared().readValue(line, KeptAnswer.class))
                    .toList();
        }
    }

    /** The address to ask now: one that went on after a page goes on after the page that was answered just before. */
    String addressFrom(String next) {
        int after = address.indexOf(AFTER);
        return after < 0 ? address : address.substring(0, after) + AFTER + next;
    }
}
