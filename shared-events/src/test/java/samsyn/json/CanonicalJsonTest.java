package samsyn.json;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import samsyn.Seed;

class CanonicalJsonTest {

    @Test
    void sortsMembersByUtf16CodeUnit() {
        Map<String, Integer> members = new LinkedHashMap<>();
        // The example of RFC 8785: the emoji's surrogates sort before a letter of a higher code unit.
        List.of("\u20ac", "\r", "\ufb33", "1", "\ud83d\ude02", "\u0080", "\u00f6")
                .forEach(m -> members.put(m, 1));
        assertThat(text(members))
                .isEqualTo(
                        "{\"\\r\":1,\"1\":1,\"\u0080\":1,\"\u00f6\":1,\"\u20ac\":1,\"\ud83d\ude02\":1,\"\ufb33\":1}");
    }

    @Test
    void escapesOnlyWhatMustBe() {
        String every = "\u0000\u0007\b\t\n\u000b\f\r\u000e\u001f \"/\\\u007f\u0080\u2028åäö🙂";
        assertThat(text(List.of(every)))
                .isEqualTo("[\"\\u0000\\u0007\\b\\t\\n\\u000b\\f\\r\\u000e\\u001f \\\"/\\\\\u007f\u0080\u2028åäö🙂\"]");
    }

    @Test
    void writesEmptyAndNestedListsAndObjects() {
        assertThat(text(Map.of("b", List.of(), "a", Map.of(), "c", List.of(true, false, List.of(1, -1)))))
                .isEqualTo("{\"a\":{},\"b\":[],\"c\":[true,false,[1,-1]]}");
    }

    @Test
    void writesDecimalsAsPlainStrings() {
        assertThat(text(List.of(
                        new BigDecimal("17.20"), new BigDecimal("1E+3"), new BigDecimal("1E-7"), BigDecimal.ZERO)))
                .isEqualTo("[\"17.20\",\"1000\",\"0.0000001\",\"0\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+18", "1E-19", "1E+1000000000", "1E-1000000000", "1234567890123456789"})
    void cannotWriteADecimalThatItCouldNotRead(String decimal) {
        assertRefused(List.of(new BigDecimal(decimal)), "18 digits");
    }

    @Test
    void writesWholeNumbersBelow2To53() {
        assertThat(text(List.of(9007199254740991L, -9007199254740991L)))
                .isEqualTo("[9007199254740991,-9007199254740991]");
    }

    @ParameterizedTest
    @ValueSource(longs = {9007199254740992L, -9007199254740992L, Long.MAX_VALUE, Long.MIN_VALUE})
    void cannotWriteALargerNumber(long number) {
        assertRefused(Map.of("a", List.of(number)), "/a/0 is a number that is not below 2^53");
    }

    @Test
    void cannotWriteAFraction() {
        assertRefused(Map.of("a", 0.5), "/a is a number that is not whole");
    }

    @Test
    void cannotWriteNull() {
        assertRefused(Collections.singletonMap("a", null), "/a is NULL");
        assertRefused(Arrays.asList(1, null), "/1 is NULL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d", "\ude02", "\ude02\ud83d", "a\ud83d", "\ud83d\ud83d\ude02"})
    void cannotWriteHalfACharacter(String text) {
        assertRefused(Map.of("a", text), "/a holds half a character");
        assertRefused(Map.of(text, "a"), "holds half a character");
    }

    @Test
    void cannotWriteWhatIsNestedWithoutEnd() {
        Object nested = List.of();
        for (int i = 0; i < 400; i++) {
            nested = List.of(nested);
        }
        assertRefused(nested, "Nested deeper");
    }

    @NullMarked
    record Sample(String must, @Nullable String may) {}

    @Test
    void leavesOutWhatMayBeAbsentAndNothingElse() {
        assertThat(text(new Sample("a", null))).isEqualTo("{\"must\":\"a\"}");
        assertRefused(new Sample(null, "b"), "/must is NULL");
    }

    @Test
    void readsWhatIsCanonical() {
        assertThat(CanonicalJson.read("{\"a\":[1,\"å\"],\"b\":{}}".getBytes(UTF_8))
                        .size())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{}{}",
                "{} ",
                " {}",
                "{}\n",
                "nul",
                "null",
                "NaN",
                "[1,]",
                "{\"a\":1,}",
                "{'a':1}",
                "{a:1}",
                "/**/{}",
                "[1.0]",
                "[1.5]",
                "[1e3]",
                "[1E400]",
                "[1e999999999]",
                "[-0]",
                "[+1]",
                "[01]",
                "[9007199254740992]",
                "[-9223372036854775808]",
                "[123456789012345678901234567890]",
                "[null]",
                "{\"a\":null}",
                "{\"b\":1,\"a\":1}",
                "{\"a\":1,\"a\":1}",
                "{\"a\":1,\"\\u0061\":1}",
                "{\"a\" :1}",
                "[\"\\u00e5\"]",
                "[\"\\/\"]",
                "[\"\\u001F\"]",
                "[\"\\u000a\"]",
                "[\"\\ud83d\\ude02\"]",
                "[\"\\ud83d\"]",
                "[\"\t\"]",
                "\ufeff{}"
            })
    void cannotReadWhatIsNot(String json) {
        assertThatThrownBy(() -> CanonicalJson.read(json.getBytes(UTF_8))).isInstanceOf(NotCanonicalException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5b22c3225d", // half of å
                "5b22e5225d", // å in Latin-1
                "5b22c081225d", // overlong
                "5b22eda0bd225d", // a lone surrogate's bytes
                "5b22eda0bdedb882225d", // an emoji as two surrogates of three bytes
                "5b22f4908080225d", // beyond the last character
                "5b22ff225d"
            })
    void cannotReadBadUtf8(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        assertThatThrownBy(() -> CanonicalJson.read(bytes)).isInstanceOf(NotCanonicalException.class);
    }

    @Test
    void cannotReadAnotherEncoding() {
        assertThatThrownBy(() -> CanonicalJson.read("{\"a\":1}".getBytes(UTF_16)))
                .isInstanceOf(NotCanonicalException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {102, 600, 20_000})
    void cannotReadWhatIsNestedWithoutEnd(int depth) {
        byte[] nested = ("[".repeat(depth) + "]".repeat(depth)).getBytes(UTF_8);
        assertThatThrownBy(() -> CanonicalJson.read(nested)).isInstanceOf(NotCanonicalException.class);
    }

    @Test
    void agreesWithTwoOtherWritersOnRandomTrees() throws Exception {
        Random random = Seed.random("agreesWithTwoOtherWritersOnRandomTrees");
        for (int i = 0; i < Seed.TRIES; i++) {
            byte[] written = CanonicalJson.bytes(Map.of("root", tree(random, 4)));
            String text = new String(written, UTF_8);
            assertThat(OtherCanonicalForm.of(written)).isEqualTo(text);
            assertThat(new JsonCanonicalizer(text).getEncodedString()).isEqualTo(text);
            assertThat(CanonicalJson.bytes(CanonicalJson.read(written))).isEqualTo(written);
        }
    }

    private static Object tree(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 3 : 5)) {
            case 0 -> random.nextLong(-9007199254740991L, 9007199254740992L);
            case 1 -> random.nextBoolean();
            case 2 -> characters(random);
            case 3 ->
                random.ints(random.nextInt(4))
                        .mapToObj(_ -> tree(random, depth - 1))
                        .toList();
            default -> {
                Map<String, Object> members = new LinkedHashMap<>();
                random.ints(random.nextInt(6)).forEach(_ -> members.put(characters(random), tree(random, depth - 1)));
                yield members;
            }
        };
    }

    private static String characters(Random random) {
        return random.ints(random.nextInt(8), 0, 0x11000)
                .map(c -> c < 0x8000 ? c % 0x180 : c >= 0xd800 && c < 0xe000 ? 0x1f600 + c % 64 : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String text(Object value) {
        return new String(CanonicalJson.bytes(value), UTF_8);
    }

    private static void assertRefused(Object value, String sentence) {
        assertThatThrownBy(() -> CanonicalJson.bytes(value))
                .isInstanceOf(NotCanonicalException.class)
                .hasMessageContaining(sentence);
    }
}
