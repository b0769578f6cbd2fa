package samsyn.edition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import samsyn.json.FaultyFile;
import samsyn.json.JsonFile;
import samsyn.organisation.Organisations;

/** The editions to choose from: those that come with the product and those in a folder beside it. */
public final class Editions {

    private static final String BUILT_IN = "kommunkompassen-2010.json";

    private final Map<String, Edition> byId = new LinkedHashMap<>();

    /**
     * Reads all editions.
     *
     * @param folder further {@code *.json} files, or null; {@code organisations.json} in it is no edition
     * @throws FaultyFile if one of them is faulty or an id is used twice, or if the folder is not there
     */
    public Editions(@Nullable Path folder) {
        add(BUILT_IN, new JsonFile(BUILT_IN, builtIn()));
        if (folder == null) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new FaultyFile(folder.toString(), 1, "SAMSYN_EDITIONS must name a folder");
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(Editions::isEdition).sorted().forEach(file -> add(file.toString(), JsonFile.of(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("The editions in " + folder + " cannot be listed.", e);
        }
    }

    private static boolean isEdition(Path file) {
        return file.toString().endsWith(".json") && !file.endsWith(Organisations.FILE);
    }

    public Optional<Edition> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** All editions, those that come with the product first. */
    public Collection<Edition> all() {
        return Collections.unmodifiableCollection(byId.values());
    }

    private void add(String name, JsonFile file) {
        Edition edition = EditionFile.read(file);
        if (byId.putIfAbsent(edition.id(), edition) != null) {
            throw new FaultyFile(name, 1, "edition id " + edition.id() + " is used twice");
        }
    }

    private static String builtIn() {
        try (InputStream in = Editions.class.getResourceAsStream(BUILT_IN)) {
            if (in == null) {
                throw new IllegalStateException(BUILT_IN + " is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
