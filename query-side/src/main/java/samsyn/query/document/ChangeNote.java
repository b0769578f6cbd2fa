package samsyn.query.document;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What one entry changed for each of those who may know; recipients who may know of nothing are not in it.
 *
 * @param at when the entry was recorded
 */
public record ChangeNote(Instant at, List<Told> told) {

    /** The things that changed for a recipient, as {@link Recipient#word} names them. */
    public record Told(String to, List<String> things) {}

    /** What changed for a reader who is all of these. */
    public Set<String> things(Collection<Recipient> recipients) {
        Set<String> words = recipients.stream().map(Recipient::word).collect(Collectors.toSet());
        return told.stream()
                .filter(t -> words.contains(t.to()))
                .flatMap(t -> t.things().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
