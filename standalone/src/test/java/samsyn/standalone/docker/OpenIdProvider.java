package samsyn.standalone.docker;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import samsyn.standalone.machine.Door;
import samsyn.standalone.machine.FreePort;
import tools.jackson.databind.json.JsonMapper;

/** A small real OpenID provider: a discovery document, a key set, and tokens signed with one of its keys. */
final class OpenIdProvider implements AutoCloseable {

    private final HttpServer http;
    private final String issuer;
    private final RSAKey key;

    private OpenIdProvider(HttpServer http, String issuer) throws JOSEException {
        this.http = http;
        this.issuer = issuer;
        this.key = key("of-the-provider");
    }

    /** Is there from now on, and reached where it is. */
    static OpenIdProvider start() throws IOException, JOSEException {
        HttpServer http = bound();
        return start(http, issuer(place(http)));
    }

    /** Is there from now on, behind a door that is opened to it. */
    static OpenIdProvider start(Door door) throws IOException, JOSEException {
        HttpServer http = bound();
        OpenIdProvider provider = start(http, issuer(door.place()));
        door.openTo(place(http));
        return provider;
    }

    private static HttpServer bound() throws IOException {
        return HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral(FreePort.LOOPBACK), 0), 0);
    }

    private static String place(HttpServer http) {
        return FreePort.LOOPBACK + ":" + http.getAddress().getPort();
    }

    private static OpenIdProvider start(HttpServer http, String issuer) throws JOSEException {
        OpenIdProvider provider = new OpenIdProvider(http, issuer);
        provider.serve();
        return provider;
    }

    /** What {@code SAMSYN_OIDC_ISSUER} is for a provider that is reached at that place. */
    static String issuer(String place) {
        return "http://%s/realms/samsyn".formatted(place);
    }

    /** What {@code SAMSYN_OIDC_ISSUER} is for this one. */
    String issuer() {
        return issuer;
    }

    private void serve() {
        answer(
                "/realms/samsyn/.well-known/openid-configuration",
                JsonMapper.shared()
                        .writeValueAsString(Map.of(
                                "issuer",
                                issuer,
                                "jwks_uri",
                                issuer + "/keys",
                                "authorization_endpoint",
                                issuer + "/authorize",
                                "response_types_supported",
                                List.of("code"),
                                "subject_types_supported",
                                List.of("public"),
                                "id_token_signing_alg_values_supported",
                                List.of("RS256"))));
        answer("/realms/samsyn/keys", new JWKSet(key.toPublicJWK()).toString());
        http.start();
    }

    private void answer(String path, String json) {
        http.createContext(path, exchange -> {
            byte[] body = json.getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    /** A token as this provider gives it, for an hour. */
    String token(String person, String... rights) {
        return sign(key, issuer, "samsyn", person, Instant.now().plus(Duration.ofHours(1)), rights);
    }

    /** One that ended a minute ago. */
    String expiredToken(String person, String... rights) {
        return sign(key, issuer, "samsyn", person, Instant.now().minus(Duration.ofMinutes(1)), rights);
    }

    /** One with this provider's signature that another provider is said to have given. */
    String tokenOfAnother(String person, String... rights) {
        return sign(key, issuer + "-2", "samsyn", person, Instant.now().plus(Duration.ofHours(1)), rights);
    }

    /** One that this provider gave for another system. */
    String tokenForAnother(String person, String... rights) {
        return sign(key, issuer, "another-system", person, Instant.now().plus(Duration.ofHours(1)), rights);
    }

    /** One that only says it is this provider's: the key is another of the same name. */
    String forgedToken(String person, String... rights) throws JOSEException {
        return sign(
                key("of-the-provider"), issuer, "samsyn", person, Instant.now().plus(Duration.ofHours(1)), rights);
    }

    private static RSAKey key(String id) throws JOSEException {
        return new RSAKeyGenerator(2048).keyUse(KeyUse.SIGNATURE).keyID(id).generate();
    }

    private static String sign(
            RSAKey key, String issuer, String audience, String person, Instant expires, String... rights) {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                new JWTClaimsSet.Builder()
                        .issuer(issuer)
                        .subject(person)
                        .audience(audience)
                        .claim("name", person)
                        .claim("employer", Map.of("id", "se:skl", "name", "Sveriges Kommuner och Landsting"))
                        .claim("rights", List.of(rights))
                        .issueTime(Date.from(Instant.now().minus(Duration.ofMinutes(2))))
                        .expirationTime(Date.from(expires))
                        .build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("A token cannot be signed.", e);
        }
        return token.serialize();
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
