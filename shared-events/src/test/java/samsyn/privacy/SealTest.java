package samsyn.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import samsyn.Seed;

class SealTest {

    private static final UUID ASSESSMENT = UUID.fromString("00000000-0000-4000-8000-000000000003");

    private final Seal seal = new Seal(secret(1));

    @Test
    void opensWhatItSealed() {
        for (String content : List.of("", "17", "åäö 🙂", "x".repeat(10_000))) {
            assertThat(seal.open("read", seal.seal("read", content))).contains(content);
        }
    }

    @Test
    void sealsTheSameContentToTheSameText() {
        assertThat(seal.seal("read", "17")).isEqualTo(seal.seal("read", "17"));
        assertThat(new Seal(secret(1)).seal("read", "17")).isEqualTo(seal.seal("read", "17"));
        assertThat(seal.seal("read", "18")).isNotEqualTo(seal.seal("read", "17"));
    }

    @Test
    void doesNotOpenForAnotherPurpose() {
        assertThat(seal.open("cursor", seal.seal("read", "17"))).isEmpty();
        assertThat(seal.seal("cursor", "17")).isNotEqualTo(seal.seal("read", "17"));
    }

    @Test
    void neverUsesANonceForTwoTexts() {
        String one = seal.seal("a\nb", "c");
        String other = seal.seal("a", "b\nc");
        assertThat(one.substring(0, 16)).isNotEqualTo(other.substring(0, 16));
    }

    @Test
    void doesNotOpenUnderAnotherSecret() {
        assertThat(new Seal(secret(2)).open("read", seal.seal("read", "17"))).isEmpty();
    }

    @Test
    void showsNothingOfItsContent() {
        byte[] sealed = Base64.getUrlDecoder().decode(seal.seal("read", "AAAAAAAAAAAAAAAAAAAAAAAA"));
        assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("AAAA");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "A",
                "AA",
                "AAAA",
                "AAAAAAAAAAAAAAAA",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "=",
                "====",
                "å",
                "🙂",
                "a b",
                "+/+/",
                "%00",
                "\u0000",
                "null"
            })
    void whatWasNeverSealedDoesNotOpen(String text) {
        assertThat(seal.open("read", text)).isEmpty();
        assertThat(ReadToken.open(seal, text)).isEmpty();
    }

    @Test
    void anyOtherSpellingOfASealedTextDoesNotOpen() {
        Random random = Seed.random("anyOtherSpellingOfASealedTextDoesNotOpen");
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=+/ å";
        List<String> others = new ArrayList<>();
        for (String content : List.of("", "1", "12", "123")) {
            String sealed = seal.seal("read", content);
            for (int i = 0; i < sealed.length(); i++) {
                for (int k = 0; k < alphabet.length(); k++) {
                    others.add(sealed.substring(0, i) + alphabet.charAt(k) + sealed.substring(i + 1));
                }
                others.add(sealed.substring(0, i));
                others.add(sealed.substring(0, i) + alphabet.charAt(random.nextInt(64)) + sealed.substring(i));
            }
            others.add(sealed + "=");
            others.add(sealed + "==");
            others.add(sealed + "\n");
            others.removeIf(sealed::equals);
        }
        assertThat(others)
                .allSatisfy(other -> assertThat(seal.open("read", other)).isEmpty());
    }

    @Test
    void aReadTokenIsReadBack() {
        ReadToken token = new ReadToken(ASSESSMENT, 1_761);
        assertThat(ReadToken.open(seal, token.sealed(seal))).contains(token);
    }

    @Test
    void aReadTokensLengthTellsNothing() {
        int length = new ReadToken(ASSESSMENT, 0).sealed(seal).length();
        assertThat(new ReadToken(ASSESSMENT, 999_999_999_999L).sealed(seal)).hasSize(length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                "17",
                "x:1",
                "00000000-0000-4000-8000-000000000003",
                "00000000-0000-4000-8000-000000000003:",
                "00000000-0000-4000-8000-000000000003:-1",
                "00000000-0000-4000-8000-000000000003:one",
                "00000000-0000-4000-8000-000000000003:99999999999999999999",
                "1-1-1-1-1:000000000000000001"
            })
    void oddContentOfARightSealIsNoReadToken(String content) {
        assertThat(ReadToken.open(seal, seal.seal("read", content))).isEmpty();
    }

    @Test
    void demandsASecretOf32Bytes() {
        assertThatThrownBy(() -> new Seal(new byte[31])).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] secret(int fill) {
        byte[] secret = new byte[32];
        Arrays.fill(secret, (byte) fill);
        return secret;
    }
}
