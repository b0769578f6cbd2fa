package samsyn.command.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import samsyn.organisation.Likeness;
import samsyn.organisation.Likeness.Named;

/**
 * What a sender must say yes to before a command goes through, by the members of the command that say it.
 *
 * @param disclosing codes of the questions whose scores everybody would see
 * @param accepted likenesses that nobody has looked at yet
 */
public record Asked(List<String> disclosing, List<Alike> accepted) {

    public Asked {
        disclosing = List.copyOf(disclosing);
        accepted = List.copyOf(accepted);
    }

    /** A likeness as it is shown, with the code by which it is accepted. */
    public record Alike(
            String likeness,
            Likeness.Kind kind,
            Named said,
            Named known,
            @Nullable String member) {}
}
