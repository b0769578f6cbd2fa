package samsyn.organisation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import samsyn.json.CanonicalJson;

/** The organisations known by a stable id; any other is named by the coordinator as {@code other:<uuid>}. */
public final class Organisations {

    private final Map<String, Organisation> byId;

    private record File(String source, List<Organisation> organisations) {}

    /** Reads the list that comes with the product. */
    public Organisations() {
        try (InputStream in = Organisations.class.getResourceAsStream("organisations.json")) {
            if (in == null) {
                throw new IllegalStateException("organisations.json is missing from the jar");
            }
            byId = CanonicalJson.mapper().readValue(in, File.class).organisations().stream()
                    .collect(Collectors.toMap(Organisation::id, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<Organisation> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The only listed organisation of that name, however it is spaced and cased. */
    public Optional<Organisation> named(String name) {
        List<Organisation> found = byId.values().stream()
                .filter(o -> Organisation.folded(o.name()).equals(Organisation.folded(name)))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
