package samsyn.query.web;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/** The keys that tokens must be signed with: a set in a file or at an address, or those of an OpenID provider. */
final class TokenKeys {

    private static final Duration CLOCK_SKEW = Duration.ofSeconds(5);

    private final JwtDecoder decoder;

    /**
     * Takes the keys from the first that is given.
     *
     * @param keys address of a JWK set, {@code file:} or {@code https:}
     * @param issuer address of an OpenID provider, which tokens must then name
     * @param audience what tokens must be made for, so that one for another system opens nothing here
     */
    TokenKeys(@Nullable String keys, @Nullable String issuer, String audience) {
        List<OAuth2TokenValidator<Jwt>> claims = claims(issuer, audience);
        if (keys != null && keys.startsWith("file:")) {
            decoder = checked(fromFile(Path.of(URI.create(keys))), claims);
        } else if (keys != null && !keys.isBlank()) {
            decoder = checked(
                    NimbusJwtDecoder.withJwkSetUri(keys)
                            .jwsAlgorithms(
                                    all -> all.addAll(Set.of(SignatureAlgorithm.ES256, SignatureAlgorithm.RS256)))
                            .build(),
                    claims);
        } else if (issuer != null && !issuer.isBlank()) {
            // The provider is asked at the first token, so this side starts without it.
            decoder = new SupplierJwtDecoder(
                    () -> checked(NimbusJwtDecoder.withIssuerLocation(issuer).build(), claims));
        } else {
            throw new IllegalStateException(
                    "Nobody can sign in: set SAMSYN_TOKEN_KEYS (a JWK set) or SAMSYN_OIDC_ISSUER.");
        }
    }

    JwtDecoder decoder() {
        return decoder;
    }

    private static List<OAuth2TokenValidator<Jwt>> claims(@Nullable String issuer, String audience) {
        List<OAuth2TokenValidator<Jwt>> claims = new ArrayList<>();
        claims.add(new JwtAudienceValidator(audience));
        claims.add(new JwtTimestampValidator(CLOCK_SKEW));
        claims.add(TokenKeys::namesPersonAndEnd);
        if (issuer != null && !issuer.isBlank()) {
            claims.add(new JwtIssuerValidator(issuer));
        }
        return claims;
    }

    private static NimbusJwtDecoder checked(NimbusJwtDecoder decoder, List<OAuth2TokenValidator<Jwt>> claims) {
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(claims));
        return decoder;
    }

    private static OAuth2TokenValidatorResult namesPersonAndEnd(Jwt token) {
        boolean complete = token.getExpiresAt() != null
                && token.getSubject() != null
                && !token.getSubject().isBlank();
        return complete
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(
                        new OAuth2Error("invalid_token", "A token names a person (sub) and its end (exp).", null));
    }

    private static NimbusJwtDecoder fromFile(Path file) {
        try {
            DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
            processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                    Set.of(JWSAlgorithm.ES256, JWSAlgorithm.RS256), new ImmutableJWKSet<>(JWKSet.load(file.toFile()))));
            // Spring's validators look at the claims; Nimbus' own would allow a minute more.
            processor.setJWTClaimsSetVerifier((claims, context) -> {});
            return new NimbusJwtDecoder(processor);
        } catch (IOException | ParseException e) {
            throw new IllegalStateException("The token keys in " + file + " cannot be read.", e);
        }
    }
}
