package samsyn.edition;

import java.nio.file.Path;
import samsyn.organisation.Organisations;

/** The editions and organisations to choose from, with those of a folder beside the product. */
public record EditionsFolder(Editions editions, Organisations organisations) {

    /**
     * Reads them.
     *
     * @param folder as {@code SAMSYN_EDITIONS} names it, blank if there is none
     * @throws samsyn.json.FaultyFile naming the file and line at fault
     */
    public static EditionsFolder read(String folder) {
        Path path = folder.isBlank() ? null : Path.of(folder);
        return new EditionsFolder(new Editions(path), new Organisations(path));
    }
}
