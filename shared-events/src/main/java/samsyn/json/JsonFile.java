package samsyn.json;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** A JSON file that people write; whatever is wrong in it is said with the line at fault. */
public final class JsonFile {

    private final String name;
    private final String json;

    /**
     * The file's texts are kept in Unicode's normal form C.
     *
     * @param name for the sentence that refuses it
     */
    public JsonFile(String name, String json) {
        this.name = name;
        this.json = Normalizer.normalize(json, Normalizer.Form.NFC);
    }

    /**
     * Reads a file.
     *
     * @throws FaultyFile if it is not UTF-8
     */
    public static JsonFile of(Path file) {
        try {
            return new JsonFile(file.toString(), Files.readString(file));
        } catch (CharacterCodingException e) {
            throw new FaultyFile(file.toString(), 1, "the file is not UTF-8");
        } catch (IOException e) {
            throw new FaultyFile(file.toString(), 1, "the file cannot be read");
        }
    }

    /**
     * All that stands in it.
     *
     * @param what the thing that the file is to hold, with its article
     * @throws FaultyFile if it holds something else
     */
    public <T> T as(Class<T> type, String what) {
        try {
            T value = CanonicalJson.mapper().readValue(json, type);
            if (value == null) {
                throw new FaultyFile(name, 1, "the file holds null, not " + what);
            }
            return value;
        } catch (JacksonException e) {
            JsonPointer at = pointer(e);
            throw new FaultyFile(name, lineOf(at, e), at.matches() ? fault(e) : at + ": " + fault(e));
        }
    }

    /**
     * Refuses the file unless that holds.
     *
     * @param pointer JSON pointer to the member at fault
     * @throws FaultyFile with the line where that member stands
     */
    public void demand(boolean holds, String pointer, String otherwise) {
        if (!holds) {
            throw new FaultyFile(name, lineOf(JsonPointer.compile(pointer), 1), otherwise);
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
