package samsyn.query.face;

import java.util.UUID;

/** Gives the documents of an assessment as they were. */
@FunctionalInterface
public interface Past {

    /**
     * The documents as they were with that entry.
     *
     * @throws IllegalArgumentException if the assessment has no such entry
     */
    Documents asOf(UUID assessment, long sequence);
}
