package samsyn.command.assessment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import samsyn.edition.Edition;
import samsyn.edition.EditionFile;
import samsyn.edition.Editions;

/** The two questionnaires of the tests: the real one of 2010, and a small invented one that differs in every policy. */
public final class TestEditions {

    public static final Edition KOMMUNKOMPASSEN =
            new Editions(null).find("kommunkompassen-2010").orElseThrow();

    /** Areas S (S.1 of three equal criteria, S.2), V (V.1, V.2 of two unequal criteria) and L (L.1). */
    public static final Edition BYGDEPROVET = read("bygdeprovet-2026.json");

    private TestEditions() {}

    private static Edition read(String name) {
        try (InputStream in = Objects.requireNonNull(TestEditions.class.getResourceAsStream(name), name)) {
            return EditionFile.read(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
