package samsyn.standalone.sample;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import samsyn.organisation.Organisation;
import samsyn.standalone.TokenIssuer;
import samsyn.standalone.machine.PrivateFiles;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sample's people and their tokens, kept in {@value #FILE} for whoever owns the data directory. */
public final class SamplePeople {

    static final String FILE = "sample-tokens.json";

    private static final Map<String, List<String>> RIGHTS =
            Map.of("coordinator", List.of("COORDINATOR"), "auditor", List.of("AUDITOR"));
    private static final Duration VALID = Duration.ofDays(365);
    private static final Duration RENEW_BEFORE = Duration.ofDays(30);

    private SamplePeople() {}

    /**
     * The tokens by name, made at first start and renewed before they end.
     *
     * @param directory the data directory
     */
    public static Map<String, String> tokens(Path directory, TokenIssuer issuer) throws IOException {
        Path file = directory.resolve(FILE);
        Optional<String> stored = PrivateFiles.read(file);
        if (stored.isPresent()) {
            Map<String, String> tokens = JsonMapper.shared().readValue(stored.get(), new TypeReference<>() {});
            if (tokens.values().stream().allMatch(SamplePeople::isGood)) {
                return tokens;
            }
        }
        Map<String, String> tokens = new LinkedHashMap<>();
        Instant expires = Instant.now().plus(VALID);
        SampleStory.read().required("people").properties().forEach(person -> {
            JsonNode about = person.getValue();
            tokens.put(
                    person.getKey(),
                    issuer.token(
                            person.getKey(),
                            about.required("name").stringValue(),
                            employer(about),
                            RIGHTS.getOrDefault(person.getKey(), List.of()),
                            expires));
        });
        PrivateFiles.write(
                file, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(tokens) + "\n");
        return tokens;
    }

    private static Organisation employer(JsonNode person) {
        JsonNode employer = person.required("employer");
        return new Organisation(
                employer.required("id").stringValue(), employer.required("name").stringValue(), null);
    }

    /** Tokens of older versions were made for nobody in particular. */
    private static boolean isGood(String token) {
        try {
            JWTClaimsSet claims = SignedJWT.parse(token).getJWTClaimsSet();
            Instant expires = claims.getExpirationTime().toInstant();
            return claims.getAudience().contains(TokenIssuer.AUDIENCE)
                    && expires.isAfter(Instant.now().plus(RENEW_BEFORE));
        } catch (ParseException e) {
            return false;
        }
    }
}
