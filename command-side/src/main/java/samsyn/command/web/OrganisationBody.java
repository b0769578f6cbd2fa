package samsyn.command.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import samsyn.edge.problem.BadRequest;
import samsyn.organisation.Likeness;
import samsyn.organisation.Organisation;
import samsyn.organisation.Organisations;

/** An organisation in a body: a known id, or a name of one that no register lists. */
record OrganisationBody(
        @Nullable String id,
        @Nullable String name,
        @Nullable OrganisationBody within) {

    /** Ids of ours, and those that a provider gave whom it signs in. */
    private static final Pattern OTHER = Pattern.compile("other:\\P{Cntrl}{1,200}");

    private static final int DEEPEST = 4;

    /**
     * An organisation as the register knows it.
     *
     * @param contradictions where the register knows a listed one by another name than was said
     */
    record Registered(Organisation organisation, List<Likeness> contradictions) {}

    /**
     * The organisation; one without a known id gets {@code other:<uuid>}.
     *
     * @throws BadRequest if the id is neither listed nor of that form
     */
    static Organisation organisation(@Nullable OrganisationBody body, Organisations known, String field) {
        return registered(body, known, field).organisation();
    }

    /** The same, and where the register says otherwise. */
    static Registered registered(@Nullable OrganisationBody body, Organisations known, String field) {
        List<Likeness> contradictions = new ArrayList<>();
        Organisation organisation = organisation(Fields.required(body, field), known, field, DEEPEST, contradictions);
        return new Registered(organisation, contradictions);
    }

    private static Organisation organisation(
            OrganisationBody body, Organisations known, String field, int depth, List<Likeness> contradictions) {
        if (depth == 0) {
            throw new BadRequest(Fault.TOO_LONG, field + ".within");
        }
        if (body.id != null && known.find(body.id).isPresent()) {
            if (body.name != null && !body.name.isBlank()) {
                String said = Fields.name(body.name, field + ".name");
                known.contradiction(body.id, said).ifPresent(contradictions::add);
            }
            return known.find(body.id).get();
        }
        if (body.id != null && !OTHER.matcher(body.id).matches()) {
            throw new BadRequest(Fault.UNKNOWN_ORGANISATION, field + ".id");
        }
        String name = Fields.name(body.name, field + ".name");
        if (name.isEmpty()) {
            throw new BadRequest(Fault.MISSING_MEMBER, field + ".name");
        }
        Organisation within = body.within == null
                ? null
                : organisation(body.within, known, field + ".within", depth - 1, contradictions);
        Organisation unlisted =
                new Organisation(body.id == null ? "other:" + UUID.randomUUID() : body.id, name, within);
        return body.id != null ? unlisted : known.named(name, within).orElse(unlisted);
    }
}
