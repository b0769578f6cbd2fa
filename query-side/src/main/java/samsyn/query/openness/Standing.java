package samsyn.query.openness;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import samsyn.openness.Openness;
import samsyn.openness.Openness.Hands;
import samsyn.openness.Openness.Role;
import samsyn.openness.Openness.Thing;
import samsyn.openness.Openness.Version;
import samsyn.query.dossier.Said;

/** In what capacity a reader stands in an assessment, and so what they may know of it. */
public record Standing(Access access, Role role, Asker reader) {

    public UUID assessment() {
        return access.assessment();
    }

    public boolean evaluates() {
        return role == Role.EVALUATOR;
    }

    public boolean audits() {
        return role == Role.AUDITOR;
    }

    /** Whether the reader may know the thing as it is now, or made it. */
    public boolean knows(Thing thing, Collection<String> authors) {
        return knows(thing, authors, Version.NOW);
    }

    /** Whether the reader may know that version of the thing, or made it. */
    public boolean knows(Thing thing, Collection<String> authors, Version version) {
        return Openness.knows(new Openness.Reader(role, reader.id()), thing, authors, version, access);
    }

    /** Whether readers in that capacity may know the thing, whoever made it, now or as it was given back. */
    public boolean mayReadAsHandedOver(Thing thing) {
        return Openness.knows(Openness.Reader.all(role), thing, List.of(), Version.AS_SUBMITTED, access);
    }

    /**
     * The entry up to which the reader may know an area, null if that is as it is now: what was given back is
     * known to reviewers as it was handed over.
     */
    public @Nullable Said upTo(String area) {
        return role == Role.REVIEWER && access.handsOf(area) == Hands.GIVEN_BACK ? access.givenBack(area) : null;
    }
}
