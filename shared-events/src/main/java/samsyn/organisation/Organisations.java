package samsyn.organisation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import samsyn.json.JsonFile;
import samsyn.organisation.Likeness.Kind;
import samsyn.organisation.Likeness.Named;

/**
 * The organisations known by a stable id: those that come with the product and those in a file beside the editions.
 * Any other is named by the coordinator and gets {@code other:<uuid>}.
 */
public final class Organisations {

    /** Name of the file, in the jar and beside the editions. */
    public static final String FILE = "organisations.json";

    private final Map<String, Organisation> byId;

    /**
     * Reads them.
     *
     * @param folder holds a file of the same form as the one that comes with the product, or none; null if there is no
     *     such folder. An organisation of the product that it names again is taken from there
     * @throws samsyn.json.FaultyFile if the file is faulty, with the line at fault
     */
    public Organisations(@Nullable Path folder) {
        Map<String, Organisation> known = OrganisationsFile.read(new JsonFile(FILE, builtIn()), Map.of());
        Path beside = folder == null ? null : folder.resolve(FILE);
        byId = beside == null || !Files.exists(beside) ? known : with(known, JsonFile.of(beside));
    }

    private static Map<String, Organisation> with(Map<String, Organisation> known, JsonFile beside) {
        Map<String, Organisation> all = new HashMap<>(known);
        all.putAll(OrganisationsFile.read(beside, known));
        return all;
    }

    /** Every listed one. */
    Collection<Organisation> all() {
        return byId.values();
    }

    public Optional<Organisation> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * The only listed organisation of that name, however it is spaced and cased.
     *
     * @param within what it is said to lie within, or null: districts of several municipalities share a name
     */
    public Optional<Organisation> named(String name, @Nullable Organisation within) {
        List<Organisation> found = byId.values().stream()
                .filter(o -> Organisation.folded(o.name()).equals(Organisation.folded(name)))
                .filter(o -> within == null || within.equals(o.within()))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** Listed ones that may be the one of that name. */
    public List<Organisation> like(String name) {
        return name.isBlank() ? List.of() : like(Organisation.unlisted(name, name, null));
    }

    /** Listed ones that may be this one, though it is not certain. */
    public List<Organisation> like(Organisation said) {
        return byId.values().stream()
                .filter(o -> Resemblance.of(said, o).isPresent())
                .sorted(Comparator.comparing(Organisation::id))
                .toList();
    }

    /** Where the register knows the id under a name that nobody would take for this one. */
    public Optional<Likeness> contradiction(String id, String name) {
        return find(id).filter(listed -> !Resemblance.isLike(name, listed.name()))
                .map(listed -> new Likeness(Kind.REGISTER, new Named(id, name), Named.of(listed)));
    }

    private static String builtIn() {
        try (InputStream in = Organisations.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
