package samsyn.edge.token;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.JwkSetUriJwtDecoderBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import samsyn.edge.setting.Setting;
import samsyn.edge.setting.SharedSettings;

/**
 * Which tokens open the door. Spring Boot's own decoder takes the keys from an address, or asks the OpenID provider at
 * the first token, so that a side starts without it; each {@link OAuth2TokenValidator} here is asked by it, too.
 */
@Configuration(proxyBeanMethods = false)
public class TokenConfiguration {

    private static final String FILE = "file:";
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(5);
    private static final Set<SignatureAlgorithm> ALGORITHMS =
            Set.of(SignatureAlgorithm.ES256, SignatureAlgorithm.RS256);

    @Bean
    JwkSetUriJwtDecoderBuilderCustomizer tokenAlgorithms() {
        return builder -> builder.jwsAlgorithms(TokenConfiguration::onlyOurs);
    }

    @Bean
    @Conditional(KeysInAFile.class)
    JwtDecoder keysInAFile(SharedSettings settings, ObjectProvider<OAuth2TokenValidator<Jwt>> checks) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(new ImmutableJWKSet<>(
                        read(String.valueOf(settings.token().keys()))))
                .jwsAlgorithms(TokenConfiguration::onlyOurs)
                .build();
        List<OAuth2TokenValidator<Jwt>> all =
                new ArrayList<>(checks.orderedStream().toList());
        String issuer = settings.oidc().issuer();
        if (issuer != null && !Setting.isMissing(issuer)) {
            all.add(new JwtIssuerValidator(issuer));
        }
        decoder.setJwtValidator(JwtValidators.createDefaultWithValidators(all));
        return decoder;
    }

    /** So that a token for another system opens nothing here. */
    @Bean
    JwtAudienceValidator tokenAudience(SharedSettings settings) {
        return new JwtAudienceValidator(settings.token().audience());
    }

    @Bean
    JwtTimestampValidator tokenTimes() {
        return new JwtTimestampValidator(CLOCK_SKEW);
    }

    /** Also access tokens of the form that has a type of its own (RFC 9068). */
    @Bean
    JwtTypeValidator tokenType() {
        JwtTypeValidator type = new JwtTypeValidator("JWT", "at+jwt", "application/at+jwt");
        type.setAllowEmpty(true);
        return type;
    }

    @Bean
    OAuth2TokenValidator<Jwt> tokenNamesPersonAndEnd() {
        return token -> token.getExpiresAt() != null
                        && token.getSubject() != null
                        && !token.getSubject().isBlank()
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(
                        new OAuth2Error("invalid_token", "A token names a person (sub) and its end (exp).", null));
    }

    private static void onlyOurs(Collection<SignatureAlgorithm> algorithms) {
        algorithms.clear();
        algorithms.addAll(ALGORITHMS);
    }

    private static JWKSet read(String address) {
        try {
            return JWKSet.load(Path.of(URI.create(address)).toFile());
        } catch (IOException | ParseException e) {
            throw new IllegalStateException("The token keys in " + address + " cannot be read.", e);
        }
    }

    /** Boot's decoder asks over HTTP only. */
    static final class KeysInAFile implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return context.getEnvironment().getProperty("samsyn.token.keys", "").startsWith(FILE);
        }
    }
}
