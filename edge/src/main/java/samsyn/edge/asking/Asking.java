package samsyn.edge.asking;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import samsyn.organisation.Organisation;
import samsyn.text.NormalForm;

/**
 * Who is asking: the one principal, whatever opened the door.
 *
 * @param id in the one normal form in which ids are compared
 * @param name null where what they showed does not say it
 * @param employer null where what they showed does not say it, or not whole
 * @param rights what they may do outside the teams they belong to
 * @param until when what they showed ends
 */
public record Asking(
        String id, @Nullable String name, @Nullable Organisation employer, Set<Right> rights, Instant until) {

    public Asking {
        id = NormalForm.of(id);
        rights = Set.copyOf(rights);
    }

    /** A right that is not tied to one assessment; whoever is or was in its team does not have it there. */
    public enum Right {
        COORDINATOR,
        AUDITOR
    }

    /** Who has signed in, or nobody. */
    public static Optional<Asking> in(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof Asking asking
                ? Optional.of(asking)
                : Optional.empty();
    }

    public boolean has(Right right) {
        return rights.contains(right);
    }
}
