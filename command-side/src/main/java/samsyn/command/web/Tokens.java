package samsyn.command.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import samsyn.command.assessment.Person;
import samsyn.command.assessment.Person.Right;
import samsyn.organisation.Organisation;
import samsyn.organisation.Organisations;

/** Reads the person from a validated token; the actor of every event comes from here, never from a body. */
final class Tokens {

    private Tokens() {}

    /**
     * The person.
     *
     * @throws BadRequest if the token lacks what an event must say about its actor
     */
    static Person person(Jwt token, Organisations known) {
        List<String> claimed = token.getClaimAsStringList("rights");
        Set<Right> rights = EnumSet.noneOf(Right.class);
        for (Right right : Right.values()) {
            if (claimed != null && claimed.contains(right.name())) {
                rights.add(right);
            }
        }
        return new Person(
                claim(token.getSubject()),
                claim(token.getClaimAsString("name")),
                organisation(token.getClaimAsMap("employer"), known),
                rights);
    }

    /**
     * What the register says of a listed one counts: a token seldom says what it lies within. An id of the provider's own
     * becomes one that no register lists, so that the name counts, too, where nobody may evaluate their employer; so does
     * what a listed one of that name lies within.
     */
    private static Organisation organisation(@Nullable Map<String, Object> claims, Organisations known) {
        if (claims == null) {
            throw new BadRequest(Fault.NOT_SIGNED_IN, "employer");
        }
        @SuppressWarnings("unchecked")
        Map<String, Object> within = (Map<String, Object>) claims.get("within");
        String id = claim((String) claims.get("id"));
        String name = claim((String) claims.get("name"));
        Organisation around = within == null ? null : organisation(within, known);
        return known.find(id)
                .orElseGet(() -> Organisation.unlisted(
                        id, name, known.named(name, around).orElse(around)));
    }

    private static String claim(@Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new BadRequest(Fault.NOT_SIGNED_IN, "token");
        }
        return value;
    }
}
