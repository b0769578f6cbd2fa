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

/** A token that was good an hour ago. */
final class ExpiredToken {

    private ExpiredToken() {}

    static String signedWithTheKeyOf(Path data) throws Exception {
        ECKey key = ECKey.parse(Files.readString(data.resolve("secrets/token-key.json")));
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(),
                new JWTClaimsSet.Builder()
                        .subject("auditor")
                        .claim("name", "Revisor")
                        .claim("employer", Map.of("id", "se:skl", "name", "Sveriges Kommuner och Landsting"))
                        .claim("rights", List.of("AUDITOR"))
                        .expirationTime(Date.from(Instant.now().minus(Duration.ofHours(1))))
                        .build());
        token.sign(new ECDSASigner(key));
        return token.serialize();
    }
}
