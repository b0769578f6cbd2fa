package samsyn.command.web;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import samsyn.edge.problem.BadRequest;
import samsyn.organisation.Organisation;
import samsyn.organisation.Organisations;

/** An organisation in a body: a known id, or a name of one that no register lists. */
record OrganisationBody(
        @Nullable String id,
        @Nullable String name,
        @Nullable OrganisationBody within) {

    private static final Pattern OTHER = Pattern.compile("other:[0-9a-f-]{36}");
    private static final int DEEPEST = 4;

    /**
     * The organisation; one without a known id gets {@code other:<uuid>}.
     *
     * @throws BadRequest if the id is neither listed nor of that form
     */
    static Organisation organisation(@Nullable OrganisationBody body, Organisations known, String field) {
        return organisation(Fields.required(body, field), known, field, DEEPEST);
    }

    private static Organisation organisation(OrganisationBody body, Organisations known, String field, int depth) {
        if (depth == 0) {
            throw new BadRequest(Fault.TOO_LONG, field + ".within");
        }
        if (body.id != null && known.find(body.id).isPresent()) {
            return known.find(body.id).get();
        }
        if (body.id != null && !OTHER.matcher(body.id).matches()) {
            throw new BadRequest(Fault.UNKNOWN_ORGANISATION, field + ".id");
        }
        String name = Fields.line(body.name, field + ".name");
        Organisation within =
                body.within == null ? null : organisation(body.within, known, field + ".within", depth - 1);
        Organisation unlisted =
                new Organisation(body.id == null ? "other:" + UUID.randomUUID() : body.id, name, within);
        return body.id != null ? unlisted : known.named(name, within).orElse(unlisted);
    }
}
