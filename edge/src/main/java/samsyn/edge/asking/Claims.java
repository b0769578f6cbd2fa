package samsyn.edge.asking;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import samsyn.edge.asking.Asking.Right;
import samsyn.organisation.Organisation;
import samsyn.organisation.Organisations;

/**
 * Makes the one principal of what was checked: a bearer token's claims, or those of somebody whom an OpenID provider let
 * in. The actor of every event and the reader of every page come from here, never from a body.
 */
public final class Claims implements Converter<Jwt, AbstractAuthenticationToken> {

    private final Organisations known;

    public Claims(Organisations known) {
        this.known = known;
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        return signedIn(token);
    }

    /**
     * Whoever these claims are about, signed in. Rights are asked of the principal, never of the authorities: to those
     * Spring adds the ones of whoever was signed in before.
     */
    public AbstractAuthenticationToken signedIn(ClaimAccessor claims) {
        return new PreAuthenticatedAuthenticationToken(asking(claims), "", List.of());
    }

    private Asking asking(ClaimAccessor claims) {
        return new Asking(
                Objects.requireNonNull(claims.getClaimAsString("sub")),
                text(claims.getClaimAsString("name")),
                employer(claims.getClaims().get("employer")),
                rights(claims.getClaimAsStringList("rights")),
                Objects.requireNonNull(claims.getClaimAsInstant("exp")));
    }

    private static Set<Right> rights(@Nullable List<String> claimed) {
        Set<Right> rights = EnumSet.noneOf(Right.class);
        for (Right right : Right.values()) {
            if (claimed != null && claimed.contains(right.name())) {
                rights.add(right);
            }
        }
        return rights;
    }

    /**
     * What the register says of a listed one counts: a token seldom says what it lies within. An id of the provider's own
     * becomes one that no register lists, so that the name counts, too, where nobody may evaluate their employer; so does
     * what a listed one of that name lies within.
     */
    private @Nullable Organisation employer(@Nullable Object claimed) {
        if (!(claimed instanceof Map<?, ?> claims)) {
            return null;
        }
        String id = text(claims.get("id"));
        String name = text(claims.get("name"));
        Object within = claims.get("within");
        Organisation around = within == null ? null : employer(within);
        if (id == null || name == null || (within != null && around == null)) {
            return null;
        }
        return known.find(id)
                .orElseGet(() -> Organisation.unlisted(
                        id, name, known.named(name, around).orElse(around)));
    }

    private static @Nullable String text(@Nullable Object claimed) {
        return claimed instanceof String text && !text.isBlank() ? text : null;
    }
}
