package samsyn.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import samsyn.json.OtherCanonicalForm;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Nothing but an entry in its one form is read, and whatever else comes is refused by the one exception. */
class EntryReaderTest {

    private static final JsonMapper PLAIN = new JsonMapper();
    private static final String SCORED = new String(GoldenFilesTest.golden("question-scored.v1"), UTF_8);

    /** All that the format lets out, found by taking out every member of every golden file. */
    private static final Set<String> MAY_BE_ABSENT = Set.of(
            "cause",
            "trace",
            "approval-voided.v1 reason",
            "consensus-proposed.v1 reason",
            "self-description-recorded.v1 reason",
            "short-facts-recorded.v1 reason",
            "data/document/dated",
            "data/document/link",
            "data/document/sha256",
            "data/edition/policies/areaMaximum",
            "data/gap",
            "data/mean",
            "data/improvement/heading",
            "data/improvement/roleModel",
            "data/member/employer/within",
            "data/now/heading",
            "data/now/roleModel",
            "data/passage",
            "data/result/achieved",
            "data/result/areas/achieved",
            "data/result/areas/exact",
            "data/result/areas/percent",
            "data/result/areas/questions/achieved",
            "data/result/areas/questions/exact",
            "data/result/areas/questions/notApplicable",
            "data/result/areas/questions/percent",
            "data/result/byOtherPolicy",
            "data/result/exact",
            "data/result/percent",
            "data/score/typed",
            "data/scores/score/typed",
            "data/unit/within",
            "likeness-accepted.v1 data/member",
            "remark-made.v1 data/question",
            "remark-resolved.v1 data/question");

    @Test
    void nothingButWhatMayBeAbsentCanBeTakenOut() {
        Set<String> absent = new TreeSet<>();
        everyMember(
                (entry, path) -> {
                    try {
                        EntryReader.read(entry);
                        String inAnyEvent = path.substring(path.indexOf(' ') + 1);
                        absent.add(MAY_BE_ABSENT.contains(inAnyEvent) ? inAnyEvent : path);
                    } catch (EntryException e) {
                        assertThat(e.getMessage()).isNotBlank();
                    }
                },
                ObjectNode::remove);
        assertThat(absent).isEqualTo(new TreeSet<>(MAY_BE_ABSENT));
    }

    @Test
    void noMemberCanBeNull() {
        everyMember((entry, _) -> assertRefused(entry), ObjectNode::putNull);
    }

    @Test
    void noObjectCanHoldAnUnknownMember() {
        everyMember((entry, _) -> assertRefused(entry), (object, _) -> object.put("zebra", "1"));
    }

    @Test
    void noMemberCanBeOfAnotherKind() {
        everyMember((entry, _) -> assertRefused(entry), EveryMember::ofAnotherKind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assessment/5A1C0E6E-2013-4D0B-8A61-1F3C7D9E1761",
                "assessment/1-1-1-1-1",
                "assessment/",
                "assessment/Whwe5iATTQuKYR88fZ4XYQ",
                "position/041796",
                "position/+41796",
                "position/-1",
                "position/99999999999999999999",
                "position/16",
                "prev/",
                "prev/ABCD",
                "recordedAt/2013-02-04T08:17:17.000001+00:00",
                "recordedAt/2013-02-04T08:17:17.000001000Z",
                "recordedAt/2013-02-04T08:17:17Z",
                "recordedAt/2013-02-30T08:17:17.000001Z",
                "recordedAt/2013-02-04",
                "recordedAt/yesterday",
                "occurredAt/2013-01-22",
                "reason/unasked",
                "salt/",
                "salt/Sa89My6z4a2n1t3nwnfnuQ==",
                "salt/Sa89My6z4a2n1t3nwnfnuR",
                "salt/Sa89My6z4a2n1t3nwnfnu",
                "sequence/018",
                "sequence/0",
                "type/question-scored.v2",
                "type/QuestionScored",
                "type/score-withdrawn.v1"
            })
    void noMemberCanStandInAnotherForm(String change) {
        int slash = change.indexOf('/');
        assertRefused(changed(change.substring(0, slash), change.substring(slash + 1)));
    }

    @ParameterizedTest
    @CsvSource({
        "points, 17.20",
        "points, 017.2",
        "points, 17.",
        "points, .2",
        "points, 1E1",
        "points, -0",
        "points, '17,2'",
        "points, ' 17.2'",
        "points, 1234567890123456789",
        "points, 0.1234567890123456789"
    })
    void noDecimalCanStandInAnotherForm(String member, String decimal) {
        ObjectNode entry = tree();
        ((ObjectNode) entry.get("data").get("score")).put(member, decimal);
        assertRefused(canonical(entry));
    }

    @ParameterizedTest
    @ValueSource(strings = {"points", "Points", " POINTS", "0", ""})
    void noEnumCanStandInAnotherForm(String unit) {
        ObjectNode entry = tree();
        ((ObjectNode) entry.get("data").get("score").get("typed")).put("unit", unit);
        assertRefused(canonical(entry));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "null",
                "\"\"",
                "1",
                "true",
                "{\"id\":1}",
                "{\"id\":{}}",
                "[[[[",
                "\u0000",
                "{\"data\":[]}"
            })
    void whatIsNoEntryIsRefused(String json) {
        assertRefused(json.getBytes(UTF_8));
    }

    @Test
    void ownEntriesAreReadAlikeAndWhatIsNoneIsRefusedToo() {
        everyMember(
                (entry, _) ->
                        assertThatThrownBy(() -> EntryReader.readOwn(entry)).isInstanceOf(EntryException.class),
                (object, _) -> object.put("zebra", "1"));
        assertThatThrownBy(() -> EntryReader.readOwn("null".getBytes(UTF_8))).isInstanceOf(EntryException.class);
        GoldenFilesTest.files()
                .map(GoldenFilesTest::golden)
                .forEach(entry -> assertThat(EntryReader.readOwn(entry)).isEqualTo(EntryReader.read(entry)));
    }

    @Test
    void oneTrailingByteIsTooMany() {
        assertRefused((SCORED + " ").getBytes(UTF_8));
        assertRefused((SCORED + "\n").getBytes(UTF_8));
        assertRefused(("\ufeff" + SCORED).getBytes(UTF_8));
        assertRefused((SCORED + SCORED).getBytes(UTF_8));
    }

    @Test
    void aMemberGivenTwiceIsRefusedAtAnyDepth() {
        assertRefused(SCORED.replace("\"round\":1", "\"round\":1,\"round\":1").getBytes(UTF_8));
        assertRefused(SCORED.replace("\"type\":", "\"type\":\"question-scored.v1\",\"type\":")
                .getBytes(UTF_8));
    }

    @Test
    void aReasonInTheDataIsRefused() {
        ObjectNode entry = (ObjectNode) PLAIN.readTree(GoldenFilesTest.golden("score-revised.v1"));
        ObjectNode data = (ObjectNode) entry.get("data");
        data.put("reason", "a second one");
        assertRefused(canonical(entry));
        data.set("reason", entry.remove("reason"));
        assertRefused(canonical(entry));
    }

    @Test
    void aDeepOrganisationIsRefused() {
        ObjectNode entry = (ObjectNode) PLAIN.readTree(GoldenFilesTest.golden("team-member-assigned.v1"));
        ObjectNode inner = (ObjectNode) entry.get("data").get("member").get("employer");
        for (int i = 0; i < 400; i++) {
            inner = inner.putObject("within").put("id", "other:x").put("name", "x");
        }
        assertRefused(canonical(entry));
    }

    @Test
    void anEntryLongerThan60000BytesIsRefusedUnread() {
        byte[] entry = SCORED.replace("Förvaltningen", "x".repeat(60_000)).getBytes(UTF_8);
        assertThatThrownBy(() -> EntryReader.read(entry))
                .isInstanceOf(EntryException.class)
                .hasMessageContaining("60000 bytes");
    }

    @Test
    void saysWhichEventItDoesNotKnow() {
        assertThatThrownBy(() -> EntryReader.read(changed("type", "question-scored.v2")))
                .isInstanceOf(EntryException.class)
                .hasMessageContaining("Unknown event question-scored.v2");
    }

    @Test
    void theMunicipalitysContactIsKnownBeforeAnybodyWritesIt() {
        ObjectNode entry = tree();
        ((ObjectNode) entry.get("actor")).put("role", "CONTACT");
        assertThat(EntryReader.read(canonical(entry)).envelope().actor().role()).isEqualTo(Actor.Role.CONTACT);
    }

    @ParameterizedTest
    @MethodSource("samsyn.event.GoldenFilesTest#files")
    void entriesHaveTheMembersOfTheFormatAndNoOthers(String file) {
        List<String> all = List.of(
                "actor",
                "assessment",
                "cause",
                "command",
                "data",
                "id",
                "occurredAt",
                "position",
                "prev",
                "reason",
                "recordedAt",
                "salt",
                "sequence",
                "trace",
                "type");
        JsonNode entry = PLAIN.readTree(GoldenFilesTest.golden(file));
        assertThat(all).containsAll(entry.propertyNames());
        assertThat(entry.get("actor").propertyNames()).containsExactly("employer", "id", "name", "role");
        assertThat(entry.get("actor").get("employer").propertyNames()).containsExactly("id", "name");
    }

    private static ObjectNode tree() {
        return (ObjectNode) PLAIN.readTree(SCORED);
    }

    private static byte[] changed(String member, String text) {
        return canonical(tree().put(member, text));
    }

    private static byte[] canonical(ObjectNode entry) {
        return OtherCanonicalForm.of(PLAIN.writeValueAsBytes(entry)).getBytes(UTF_8);
    }

    private static void assertRefused(byte[] entry) {
        assertThatThrownBy(() -> EntryReader.read(entry)).isInstanceOf(EntryException.class);
    }

    private static void everyMember(BiConsumer<byte[], String> look, BiConsumer<ObjectNode, String> change) {
        EveryMember.of(GoldenFilesTest.files(), look, change);
    }
}
