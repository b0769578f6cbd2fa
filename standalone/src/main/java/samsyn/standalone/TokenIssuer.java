package samsyn.standalone;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import samsyn.organisation.Organisation;
import samsyn.standalone.machine.PrivateFiles;

/** Signs the tokens of the embedded default with a key of this data directory; an OpenID provider does it elsewhere. */
public final class TokenIssuer {

    /** What its tokens are made for. */
    public static final String AUDIENCE = "samsyn";

    private static final String PRIVATE_KEY = "token-key.json";
    private static final String PUBLIC_KEYS = "token-keys.json";

    private final ECKey key;
    private final Path publicKeys;

    private TokenIssuer(ECKey key, Path publicKeys) {
        this.key = key;
        this.publicKeys = publicKeys;
    }

    /** The data directory's key, made at first start. */
    public static TokenIssuer open(DataDirectory data) throws IOException {
        try {
            String stored = data.readSecret(PRIVATE_KEY).orElse(null);
            if (stored == null) {
                stored = new ECKeyGenerator(Curve.P_256)
                        .keyUse(KeyUse.SIGNATURE)
                        .keyID(UUID.randomUUID().toString())
                        .generate()
                        .toJSONString();
                data.writeSecret(PRIVATE_KEY, stored);
            }
            ECKey key = ECKey.parse(stored);
            Path publicKeys = data.path().resolve(PUBLIC_KEYS);
            PrivateFiles.write(publicKeys, new JWKSet(key.toPublicJWK()).toString());
            return new TokenIssuer(key, publicKeys);
        } catch (JOSEException | ParseException e) {
            throw new IOException("The key that signs tokens cannot be made or read.", e);
        }
    }

    /** Where both sides find the public keys. */
    public URI publicKeys() {
        return publicKeys.toUri();
    }

    /** A signed token for this person. */
    public String token(String id, String name, Organisation employer, List<String> rights, Instant expires) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .subject(id)
                .audience(AUDIENCE)
                .claim("name", name)
                .claim("employer", claim(employer))
                .claim("rights", rights)
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(expires))
                .build();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(), claims);
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("A token cannot be signed.", e);
        }
        return token.serialize();
    }

    private static Map<String, Object> claim(Organisation organisation) {
        return organisation.within() == null
                ? Map.of("id", organisation.id(), "name", organisation.name())
                : Map.of(
                        "id", organisation.id(),
                        "name", organisation.name(),
                        "within", claim(organisation.within()));
    }
}
