package samsyn.edition;

import samsyn.json.JsonFile;

/** Reads an edition from its JSON file and checks it; a faulty one is refused with the line at fault. */
public final class EditionFile {

    private EditionFile() {}

    /**
     * Reads and checks an edition.
     *
     * @param name the file's name, for the sentence that refuses it
     * @throws samsyn.json.FaultyFile naming file, line and fault
     */
    public static Edition read(String name, String json) {
        return read(new JsonFile(name, json));
    }

    static Edition read(JsonFile file) {
        Edition edition = file.as(Edition.class, "an edition");
        new EditionRules(file::demand).check(edition);
        return edition;
    }
}
