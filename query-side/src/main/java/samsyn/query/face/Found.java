package samsyn.query.face;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import samsyn.json.CanonicalJson;
import tools.jackson.databind.JsonNode;

/** Documents that were looked for and are there, as JSON. */
public record Found(Map<Key, JsonNode> bodies) {

    public <T> Optional<T> one(Key key, Class<T> type) {
        return Optional.ofNullable(bodies.get(key))
                .map(body -> CanonicalJson.mapper().treeToValue(body, type));
    }

    /** The first that is there: the most specific one, where keys are given in that order. */
    public <T> Optional<T> first(Class<T> type, Key... keys) {
        return Arrays.stream(keys).flatMap(key -> one(key, type).stream()).findFirst();
    }

    /** Those of the keys that are there, in that order. */
    public <T> Stream<T> each(Stream<Key> keys, Class<T> type) {
        return keys.flatMap(key -> one(key, type).stream());
    }

    public boolean has(Key key) {
        return bodies.containsKey(key);
    }
}
