package samsyn.standalone.story;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

/** Tokens that the product would never hand out, signed with the key of its data directory. */
final class SignedToken {

    private SignedToken() {}

    /** An auditor's that was good an hour ago. */
    static String expired(Path data) throws Exception {
        return of(data, "auditor", "Revisor", List.of("AUDITOR"), "samsyn", Duration.ofHours(-1));
    }

    /** Somebody's who is in no team and has no right. */
    static String stranger(Path data) throws Exception {
        return of(data, "stranger", "Främling", List.of(), "samsyn", Duration.ofHours(1));
    }

    /** Somebody's under the id that a provider gave them. */
    static String under(Path data, String id, String name) throws Exception {
        return of(data, id, name, List.of(), "samsyn", Duration.ofHours(1));
    }

    /** A coordinator's, but made for another system. */
    static String forAnotherSystem(Path data) throws Exception {
        return of(data, "coordinator", "Samordnare", List.of("COORDINATOR"), "another-system", Duration.ofHours(1));
    }

    /** Evaluator 1's, whose employer is said to be this one. */
    static String ofEmployer(Path data, Map<String, Object> employer) throws Exception {
        return of(data, "evaluator-1", "Utvärderare 1", List.of(), "samsyn", Duration.ofHours(1), employer);
    }

    private static String of(Path data, String id, String name, List<String> rights, String audience, Duration valid)
            throws Exception {
        Map<String, Object> employer = Map.of("id", "se:skl", "name", "Sveriges Kommuner och Landsting");
        return of(data, id, name, rights, audience, valid, employer);
    }

    private static String of(
            Path data,
            String id,
            String name,
            List<String> rights,
            String audience,
            Duration valid,
            Map<String, Object> employer)
            throws Exception {
        ECKey key = ECKey.parse(Files.readString(data.resolve("secrets/token-key.json")));
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(),
                new JWTClaimsSet.Builder()
                        .subject(id)
                        .audience(audience)
                        .claim("name", name)
                        .claim("employer", employer)
                        .claim("rights", rights)
                        .expirationTime(Date.from(Instant.now().plus(valid)))
                        .build());
        token.sign(new ECDSASigner(key));
        return token.serialize();
    }
}
