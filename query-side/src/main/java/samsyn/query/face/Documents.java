package samsyn.query.face;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The documents that reads are answered from. */
public interface Documents extends Past {

    /** Those of the documents that there are and that show something; one look in each collection. */
    Found find(Collection<Key> keys);

    /** Sequences of the entries that changed the documents last, of those that there are; no body is read. */
    Map<Key, Long> sequences(Collection<Key> keys);

    /** Sequence of the last entry whose documents are all here, or -1 if there is none. */
    long reached(UUID assessment);

    /** The assessments on a list, in no order. */
    List<UUID> listed(AssessmentList list);

    /** The document, or empty if there is none or nothing to show. */
    default <T> Optional<T> find(Key key, Class<T> type) {
        return find(List.of(key)).one(key, type);
    }
}
