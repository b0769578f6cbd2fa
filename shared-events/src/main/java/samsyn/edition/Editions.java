package samsyn.edition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
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

/** The editions to choose from: those that come with the product and those in a folder beside it. */
public final class Editions {

    private static final String BUILT_IN = "kommunkompassen-2010.json";

    private final Map<String, Edition> byId = new LinkedHashMap<>();

    /**
     * Reads all editions.
     *
     * @param folder further {@code *.json} files, or null
     * @throws EditionException if one of them is faulty or an id is used twice
     */
    public Editions(@Nullable Path folder) {
        add(BUILT_IN, builtIn());
        if (folder != null && !Files.isDirectory(folder)) {
            throw new EditionException("SAMSYN_EDITIONS is " + folder + ", which is no directory");
        }
        if (folder != null) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(f -> f.toString().endsWith(".json")).sorted().forEach(f -> add(f.toString(), text(f)));
            } catch (IOException e) {
                throw new UncheckedIOException("The editions in " + folder + " cannot be listed.", e);
            }
        }
    }

    public Optional<Edition> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** All editions, those that come with the product first. */
    public Collection<Edition> all() {
        return Collections.unmodifiableCollection(byId.values());
    }

    private void add(String file, String json) {
        Edition edition = EditionFile.read(file, json);
        if (byId.putIfAbsent(edition.id(), edition) != null) {
            throw new EditionException(file, 1, "edition id " + edition.id() + " is used twice");
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

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new EditionException(file.toString(), 1, "the file is not UTF-8");
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read.", e);
        }
    }
}
