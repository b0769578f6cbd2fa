package samsyn.organisation;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A municipality, region, district, association or other employer, with what it lies within.
 *
 * @param id stable id such as {@code se:1761}, or {@code other:<uuid>} where no register lists it
 * @param name the name as written to people
 * @param within the organisation around it, if any
 */
public record Organisation(String id, String name, @Nullable Organisation within) {

    /** Organisations in a chain, itself included; far more than any country needs. */
    static final int LONGEST_CHAIN = 8;

    public Organisation {
        if (id.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("An organisation needs an id and a name.");
        }
        if (within != null && within.chain().count() >= LONGEST_CHAIN) {
            throw new IllegalArgumentException("An organisation lies within at most 7 others.");
        }
    }

    /** True if both are the same organisation, or one lies within the other at any depth. */
    public boolean isTiedTo(Organisation other) {
        return chain().anyMatch(o -> o.id.equals(other.id)) || other.chain().anyMatch(o -> o.id.equals(id));
    }

    private Stream<Organisation> chain() {
        return Stream.iterate(this, o -> o != null, o -> o.within);
    }
}
