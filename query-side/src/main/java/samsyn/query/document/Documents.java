package samsyn.query.document;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The documents that reads are answered from. */
public interface Documents {

    /** The document, or empty if there is none or nothing to show. */
    <T> Optional<T> find(Key key, Class<T> type);

    /** Those of the documents that there are, in the order of their ids. */
    <T> List<T> find(Shelf shelf, List<String> ids, Class<T> type);

    /** Sequence of the last entry whose documents are all here, or -1 if there is none. */
    long reached(UUID assessment);

    /** The assessments on a list, in no order. */
    List<UUID> listed(AssessmentList list);
}
