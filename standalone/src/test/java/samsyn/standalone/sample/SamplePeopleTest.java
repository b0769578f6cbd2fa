package samsyn.standalone.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import samsyn.organisation.Organisation;
import samsyn.standalone.DataDirectory;
import samsyn.standalone.TokenIssuer;
import tools.jackson.databind.json.JsonMapper;

/** The sample's people can always sign in, also where the data directory is an old one. */
class SamplePeopleTest {

    private static final Organisation SKL = new Organisation("se:skl", "Sveriges Kommuner och Landsting", null);

    @TempDir
    Path directory;

    private TokenIssuer issuer;

    @BeforeEach
    void openTheDataDirectory() throws Exception {
        try (DataDirectory data = DataDirectory.open(directory)) {
            issuer = TokenIssuer.open(data);
        }
    }

    @Test
    void keepTheirTokens() throws Exception {
        Map<String, String> first = SamplePeople.tokens(directory, issuer);

        assertThat(SamplePeople.tokens(directory, issuer)).isEqualTo(first);
    }

    @Test
    void getNewOnesBeforeTheirOldOnesEnd() throws Exception {
        Instant soon = Instant.now().plus(Duration.ofDays(3));
        stored(issuer.token("auditor", "Revisor", SKL, List.of("AUDITOR"), soon));

        JWTClaimsSet claims = renewed();
        assertThat(claims.getExpirationTime()).isAfter(soon);
    }

    @Test
    void getNewOnesWhereTheirOldOnesWereMadeForNobodyInParticular() throws Exception {
        Map<String, String> tokens = SamplePeople.tokens(directory, issuer);
        SignedJWT good = SignedJWT.parse(tokens.get("auditor"));
        JWTClaimsSet forNobody = new JWTClaimsSet.Builder(good.getJWTClaimsSet())
                .audience((String) null)
                .build();
        stored(good.getHeader().toBase64URL() + "." + forNobody.toPayload().toBase64URL() + "." + good.getSignature());

        assertThat(renewed().getAudience()).containsExactly(TokenIssuer.AUDIENCE);
    }

    private void stored(String auditor) throws Exception {
        Files.writeString(
                directory.resolve("sample-tokens.json"),
                JsonMapper.shared().writeValueAsString(Map.of("auditor", auditor)));
    }

    private JWTClaimsSet renewed() throws Exception {
        String token = SamplePeople.tokens(directory, issuer).get("auditor");
        return SignedJWT.parse(token).getJWTClaimsSet();
    }
}
