package samsyn.standalone.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The story of the sample assessment, as it stands in {@code hammaro-2013.json}. */
final class SampleStory {

    private SampleStory() {}

    static JsonNode read() {
        try (InputStream in = SampleStory.class.getResourceAsStream("/sample/hammaro-2013.json")) {
            if (in == null) {
                throw new IllegalStateException("The sample's story is missing from the jar.");
            }
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
