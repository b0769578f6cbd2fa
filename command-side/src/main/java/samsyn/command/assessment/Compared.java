package samsyn.command.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import samsyn.organisation.Likeness;
import samsyn.organisation.Organisation;

/**
 * What the register says about organisations that a command names, and what its sender says about likenesses.
 *
 * @param listed organisations of the register that may be the unit of that name
 * @param contradictions where what was said of a listed one is not what the register says
 * @param accepted likenesses that the sender has looked at
 */
public record Compared(List<Organisation> listed, List<Likeness> contradictions, List<Acceptance> accepted) {

    /** Nothing is like anything. */
    public static final Compared NONE = new Compared(List.of(), List.of(), List.of());

    /**
     * A yes to one likeness.
     *
     * @param likeness its code
     * @param reason why the two are not one and the same
     */
    public record Acceptance(String likeness, @Nullable String reason) {}

    public Compared {
        listed = List.copyOf(listed);
        contradictions = List.copyOf(contradictions);
        accepted = List.copyOf(accepted);
    }
}
