package samsyn.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static samsyn.command.assessment.Ask.*;
import static samsyn.command.assessment.People.*;
import static samsyn.event.AreaContent.NoteKind.*;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import samsyn.command.assessment.AssessmentCommand.LinkEvidence;
import samsyn.event.AssessmentEvent.Finding;
import samsyn.event.Evidence.Shows;
import samsyn.json.CanonicalJson;

/** Pins, byte for byte, what an approval stands for: a change here would make every approval given so far worthless. */
class AreaContentGoldenTest {

    private static final String HASH = "5e97e0fd67694d0e4de095b635aa3dd5c0c09751343b4024934f4b714456cbd0";

    @Test
    void isWrittenAsEver() throws IOException {
        String written = new String(CanonicalJson.bytes(story().now().content("V")), StandardCharsets.UTF_8);

        assertThat(written).isEqualTo(golden());
    }

    @Test
    void isHashedAsEver() {
        assertThat(story().contentOf("V")).isEqualTo(HASH);
    }

    @Test
    void isWhatAnyoneCanWriteAndHashByHand() throws IOException, NoSuchAlgorithmException {
        String byHand = json(content());

        assertThat(byHand).isEqualTo(golden());
        byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(byHand.getBytes(StandardCharsets.UTF_8));
        assertThat(HexFormat.of().formatHex(sha256)).isEqualTo(HASH);
    }

    /** One of everything, in an order that is not the order of ids; nothing of other areas, nothing taken away. */
    private static Story story() {
        return Story.pair()
                .does(ANNA, register("Vattenplan"))
                .does(ANNA, recordInterview("Samtal"))
                .does(ANNA, reviewPage("Karta"))
                .does(KIM, selfDescription("Svar", "V.1", "Klart som \"källvatten\"\n– för det mesta"))
                .does(ANNA, register("Olänkad"))
                .does(ANNA, new LinkEvidence(id("1"), "V.1", id("Vattenplan"), Shows.FOLLOW_UP, "s. 4"))
                .linked(ANNA, "2", "V.1", "Samtal")
                .linked(BERTIL, "3", "V.2", "Karta")
                .linked(BERTIL, "4", "V.2", "Svar")
                .linked(BERTIL, "5", "L.1", "Olänkad")
                .linked(BERTIL, "6", "V.2", "Olänkad")
                .does(BERTIL, unlink("6", "V.2"))
                .does(ANNA, write("p", "V", PROSE, new Finding(List.of("V.1", "V.2"), "Sjön", text("Åäö"), null)))
                .does(ANNA, write("s", "V", STRENGTH, about("Ren", "V.1")))
                .does(BERTIL, write("i", "V", IMPROVEMENT, new Finding(List.of(), null, text("Mät"), HAMMARO_SCHOOLS)))
                .does(BERTIL, write("gone", "V", STRENGTH, about("Borta")))
                .does(BERTIL, removeFinding("gone", 1))
                .does(ANNA, remark("r", "V", null))
                .disclosed("V.1", "9", "9.5")
                .does(ANNA, propose("a", "V.1", MEAN, 1))
                .does(BERTIL, confirm("a", "V.1"))
                .disclosed("V.2", "3", "4")
                .does(ANNA, propose("b", "V.2", criteria(criterion("V.2.a", "70.5"), criterion("V.2.b", "80")), 1))
                .does(BERTIL, confirm("b", "V.2"))
                .does(ANNA, reopenQuestion("V.2", 4))
                .does(ANNA, propose("c", "V.2", percent("75.50"), 5))
                .does(BERTIL, confirm("c", "V.2"));
    }

    /** The same, written down by hand. */
    private static Map<String, Object> content() {
        Map<String, Object> secret =
                object("alg", "A256GCM", "key", id("key"), "nonce", "AAAAAAAAAAAAAAAA", "text", "c2VjcmV0");
        Map<String, Object> plan =
                object("id", id("Vattenplan"), "document", object("title", "Vattenplan", "dated", "2025-11-24"));
        Map<String, Object> talk = object(
                "id",
                id("Samtal"),
                "interview",
                object(
                        "group",
                        "G1",
                        "heldOn",
                        "2026-03-02",
                        "notes",
                        secret,
                        "participants",
                        List.of(object("person", id("ingrid"), "role", "kommundirektör", "name", secret))));
        Map<String, Object> map = object(
                "id",
                id("Karta"),
                "page",
                object("address", "https://www.hammaro.se", "seenOn", "2026-03-02", "saw", "En karta"));
        Map<String, Object> answer = object(
                "id",
                id("Svar"),
                "selfDescription",
                object("question", "V.1", "answer", "Klart som \"källvatten\"\n– för det mesta"));
        return object(
                "area",
                "V",
                "evidence",
                byId(plan, talk, map, answer),
                "links",
                byId(
                        object(
                                "id",
                                id("1"),
                                "question",
                                "V.1",
                                "evidence",
                                id("Vattenplan"),
                                "shows",
                                "FOLLOW_UP",
                                "passage",
                                "s. 4"),
                        object("id", id("2"), "question", "V.1", "evidence", id("Samtal"), "shows", "PRACTICE"),
                        object("id", id("3"), "question", "V.2", "evidence", id("Karta"), "shows", "PRACTICE"),
                        object("id", id("4"), "question", "V.2", "evidence", id("Svar"), "shows", "PRACTICE")),
                "findings",
                byId(
                        object("id", id("s"), "kind", "STRENGTH", "questions", List.of("V.1"), "text", "Ren"),
                        object(
                                "id", id("i"),
                                "kind", "IMPROVEMENT",
                                "questions", List.of(),
                                "text", "Mät",
                                "roleModel",
                                        object(
                                                "id", "other:skola",
                                                "name", "Skolförvaltningen",
                                                "within", object("id", "se:1761", "name", "Hammarö kommun")))),
                "prose",
                byId(object(
                        "id", id("p"),
                        "kind", "PROSE",
                        "questions", List.of("V.1", "V.2"),
                        "heading", "Sjön",
                        "text", "Åäö")),
                "questions",
                byId(
                        object(
                                "id",
                                "V.1",
                                "round",
                                1,
                                "reason",
                                WHY,
                                "score",
                                object("points", "9.25", "criteria", List.of())),
                        object(
                                "id",
                                "V.2",
                                "round",
                                2,
                                "reason",
                                WHY,
                                "score",
                                object(
                                        "points", "3.775",
                                        "criteria", List.of(),
                                        "typed", object("unit", "PERCENT", "value", "75.50")))));
    }

    private static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }

    @SafeVarargs
    private static List<Map<String, Object>> byId(Map<String, Object>... objects) {
        return List.of(objects).stream()
                .sorted((a, b) -> a.get("id").toString().compareTo(b.get("id").toString()))
                .toList();
    }

    /** Canonical JSON of what is used here: sorted names, no blanks, only what must be is escaped. */
    private static String json(Object value) {
        return switch (value) {
            case Map<?, ?> object ->
                object.entrySet().stream()
                        .map(e -> json(e.getKey()) + ":" + json(e.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
            case List<?> list ->
                list.stream().map(AreaContentGoldenTest::json).collect(Collectors.joining(",", "[", "]"));
            case Integer number -> number.toString();
            default -> "\"" + value.toString().replace("\"", "\\\"").replace("\n", "\\n") + "\"";
        };
    }

    private static String golden() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(AreaContentGoldenTest.class.getResourceAsStream("area-content.golden.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
