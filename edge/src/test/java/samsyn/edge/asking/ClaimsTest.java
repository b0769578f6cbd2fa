package samsyn.edge.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import samsyn.edge.asking.Asking.Right;
import samsyn.organisation.Organisation;
import samsyn.organisation.Organisations;

class ClaimsTest {

    private static final Instant END = Instant.parse("2026-11-25T17:00:00Z");
    private static final Organisation KARLSTAD =
            new Organisations(null).find("se:1780").orElseThrow();

    private final Claims claims = new Claims(new Organisations(null));

    @Test
    void aBearerTokenAndABrowsersLoginMakeTheSamePrincipal() {
        Map<String, Object> said = Map.of(
                "sub",
                "anna",
                "name",
                "Anna Andersson",
                "employer",
                Map.of("id", KARLSTAD.id(), "name", "Karlstads kommun"),
                "rights",
                List.of("AUDITOR", "KING"),
                "exp",
                END);
        Asking anna = new Asking("anna", "Anna Andersson", KARLSTAD, Set.of(Right.AUDITOR), END);

        assertThat(asking(token(said))).isEqualTo(anna);
        assertThat(asking(new DefaultOidcUser(List.of(), new OidcIdToken("token", null, END, said))))
                .isEqualTo(anna);
    }

    @Test
    void rightsStandInThePrincipalOnly() {
        Authentication signedIn = claims.convert(token(Map.of("sub", "anna", "rights", List.of("COORDINATOR"))));

        assertThat(signedIn.isAuthenticated()).isTrue();
        assertThat(signedIn.getAuthorities()).isEmpty();
        assertThat(Asking.in(signedIn).orElseThrow().has(Right.COORDINATOR)).isTrue();
    }

    @Test
    void whatIsNotSaidOrNotWholeIsNotThere() {
        assertThat(asking(token(Map.of("sub", "anna")))).isEqualTo(new Asking("anna", null, null, Set.of(), END));
        for (Object employer : List.of("se:1780", Map.of("id", "se:1780"), Map.of("id", 1780, "name", "Karlstad"))) {
            assertThat(asking(token(Map.of("sub", "anna", "employer", employer)))
                            .employer())
                    .isNull();
        }
    }

    @Test
    void anEmployerThatNoRegisterListsKeepsItsNameAndWhatItLiesWithin() {
        Map<String, Object> school =
                Map.of("id", "school-7", "name", "Skolan", "within", Map.of("id", KARLSTAD.id(), "name", "Karlstad"));

        assertThat(asking(token(Map.of("sub", "anna", "employer", school))).employer())
                .isEqualTo(new Organisation("other:school-7", "Skolan", KARLSTAD));
    }

    @Test
    void whoeverDidNotComeInThroughUsIsNobody() {
        assertThat(Asking.in(null)).isEmpty();
    }

    private Asking asking(ClaimAccessor said) {
        return Asking.in(claims.signedIn(said)).orElseThrow();
    }

    private static Jwt token(Map<String, Object> said) {
        return Jwt.withTokenValue("token")
                .header("alg", "ES256")
                .claims(all -> all.putAll(said))
                .expiresAt(END)
                .build();
    }
}
