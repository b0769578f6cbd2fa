package samsyn.query.face;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How far the documents of an assessment are.
 *
 * @param changed when anything changed last, for each of those who may know of a change
 */
public record Reached(Map<String, Instant> changed) {

    /** When anything changed last for a reader who is all of these. */
    public Optional<Instant> lastChange(Collection<String> recipients) {
        return recipients.stream().map(changed::get).filter(Objects::nonNull).max(Instant::compareTo);
    }
}
