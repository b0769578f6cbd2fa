package samsyn.edition;

import java.text.Normalizer;
import samsyn.json.CanonicalJson;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Reads an edition from its JSON file and checks it; a faulty one is refused with the line at fault. */
public final class EditionFile {

    private final String name;
    private final String json;

    private EditionFile(String name, String json) {
        this.name = name;
        this.json = json;
    }

    /**
     * Reads and checks an edition; its texts are kept in Unicode's normal form C.
     *
     * @param name the file's name, for the sentence that refuses it
     * @throws EditionException naming file, line and fault
     */
    public static Edition read(String name, String json) {
        EditionFile file = new EditionFile(name, Normalizer.normalize(json, Normalizer.Form.NFC));
        Edition edition = file.parse();
        new EditionRules(file::demand).check(edition);
        return edition;
    }

    private Edition parse() {
        try {
            Edition edition = CanonicalJson.mapper().readValue(json, Edition.class);
            if (edition == null) {
                throw new EditionException(name, 1, "the file holds null, not an edition");
            }
            return edition;
        } catch (JacksonException e) {
            JsonPointer at = pointer(e);
            throw new EditionException(name, lineOf(at, e), at.matches() ? fault(e) : at + ": " + fault(e));
        }
    }

    private static String fault(JacksonException e) {
        if (e instanceof UnrecognizedPropertyException) {
            return "unknown member";
        }
        return e.getOriginalMessage().startsWith("Missing required") ? "missing member" : e.getOriginalMessage();
    }

    private static JsonPointer pointer(JacksonException e) {
        JsonPointer pointer = JsonPointer.empty();
        for (JacksonException.Reference step : e.getPath()) {
            pointer = step.getPropertyName() == null
                    ? pointer.appendIndex(step.getIndex())
                    : pointer.appendProperty(step.getPropertyName());
        }
        return pointer;
    }

    /** Where the member stands, or where reading stopped if it is missing. */
    private int lineOf(JsonPointer at, JacksonException e) {
        int stopped = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
        try {
            return at.matches() ? stopped : lineOf(at, stopped);
        } catch (JacksonException broken) {
            return stopped;
        }
    }

    private void demand(boolean holds, String pointer, String otherwise) {
        if (!holds) {
            throw new EditionException(name, lineOf(JsonPointer.compile(pointer), 1), otherwise);
        }
    }

    private int lineOf(JsonPointer wanted, int otherwise) {
        try (JsonParser parser = CanonicalJson.mapper().createParser(json)) {
            while (parser.nextToken() != null) {
                if (parser.streamReadContext().pathAsPointer().equals(wanted)) {
                    return parser.currentTokenLocation().getLineNr();
                }
            }
        }
        return otherwise;
    }
}
