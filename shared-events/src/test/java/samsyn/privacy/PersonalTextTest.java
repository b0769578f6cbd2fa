package samsyn.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import samsyn.Seed;
import samsyn.event.Ciphertext;
import samsyn.event.Text;

class PersonalTextTest {

    private static final UUID KEY = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID OTHER_KEY = UUID.fromString("00000000-0000-4000-8000-000000000002");
    private static final UUID ASSESSMENT = UUID.fromString("00000000-0000-4000-8000-000000000003");
    private static final UUID OTHER_ASSESSMENT = UUID.fromString("00000000-0000-4000-8000-000000000004");
    private static final String NAME = "Åsa Öberg 🙂";
    private static final Function<String, byte[]> NOTHING_BESIDE = sha256 -> {
        throw new AssertionError("Nothing stands beside, " + sha256);
    };

    private final KeyTables tables = new KeyTables();
    private final PersonalText personal = new PersonalText(new KeyStore(tables.dataSource(), new byte[32]));
    private final Map<String, byte[]> beside = new HashMap<>();

    @Test
    void isReadBackUnderItsKey() {
        Ciphertext name = encrypt(NAME);
        assertThat(name.alg()).isEqualTo("A256GCM");
        assertThat(name.key()).isEqualTo(KEY);
        assertThat(beside).isEmpty();
        assertThat(personal.decrypt(name, ASSESSMENT, NOTHING_BESIDE)).contains(NAME);
        assertThat(personal.decrypt(encrypt(""), ASSESSMENT, NOTHING_BESIDE)).contains("");
    }

    @Test
    void isNotInTheEntryInAnyForm() {
        assertThat(name(encrypt(NAME))).doesNotContain("Öberg");
        assertThat(Base64.getUrlDecoder().decode(name(encrypt(NAME)))).hasSize(NAME.getBytes(UTF_8).length + 16);
    }

    @Test
    void looksDifferentEachTime() {
        assertThat(encrypt(NAME)).isNotEqualTo(encrypt(NAME));
        assertThat(encrypt(NAME).nonce()).isNotEqualTo(encrypt(NAME).nonce());
    }

    @Test
    void standsBesideTheEntryAsCiphertextWhereItIsLong() {
        String notes = "Kommunalrådet berättade. ".repeat(400);
        Ciphertext ciphertext = encrypt(notes);
        assertThat(ciphertext.text()).isInstanceOfSatisfying(Text.Stored.class, stored -> {
            assertThat(beside).containsOnlyKeys(stored.sha256());
            assertThat(beside.get(stored.sha256())).hasSize(stored.bytes());
            assertThat(stored.bytes()).isEqualTo(notes.getBytes(UTF_8).length + 16);
            assertThat(new String(beside.get(stored.sha256()), UTF_8)).doesNotContain("Kommunalrådet");
        });
        assertThat(personal.decrypt(ciphertext, ASSESSMENT, beside::get)).contains(notes);
    }

    @Test
    void theLongestInlineCiphertextFitsItsLimit() {
        // 2,984 + 16 bytes of tag are 4,000 characters of base64.
        assertThat(encrypt("x".repeat(2_984)).text()).isInstanceOf(Text.Inline.class);
        assertThat(encrypt("x".repeat(2_985)).text()).isInstanceOf(Text.Stored.class);
    }

    @Test
    void cannotBeReadInAnotherAssessment() {
        Ciphertext name = encrypt(NAME);
        assertThatThrownBy(() -> personal.decrypt(name, OTHER_ASSESSMENT, NOTHING_BESIDE))
                .isInstanceOf(KeyStoreException.class)
                .hasMessageContaining("of another assessment");
    }

    @Test
    void cannotBeReadUnderAnotherKey() {
        Ciphertext name = encrypt(NAME);
        personal.encrypt(OTHER_KEY, ASSESSMENT, "någon annan", bytes -> beside.put("", bytes));
        Ciphertext moved = new Ciphertext(Ciphertext.ALG, OTHER_KEY, name.nonce(), name.text());
        assertThatThrownBy(() -> personal.decrypt(moved, ASSESSMENT, NOTHING_BESIDE))
                .isInstanceOf(KeyStoreException.class);
    }

    @Test
    void isGoneWithItsKey() {
        Ciphertext name = encrypt(NAME);
        Ciphertext unknown = new Ciphertext(Ciphertext.ALG, OTHER_KEY, name.nonce(), name.text());
        tables.erase(KEY);
        assertThat(personal.decrypt(name, ASSESSMENT, NOTHING_BESIDE)).isEmpty();
        assertThat(personal.decrypt(unknown, ASSESSMENT, NOTHING_BESIDE)).isEmpty();
        assertThatThrownBy(() -> encrypt("Åsa igen")).isInstanceOf(KeyStoreException.class);
    }

    @Test
    void cannotBeReadWhenOneBitChanged() {
        Random random = Seed.random("cannotBeReadWhenOneBitChanged");
        Ciphertext name = encrypt(NAME);
        byte[] bytes = Base64.getUrlDecoder().decode(name(name));
        for (int i = 0; i < bytes.length; i++) {
            byte[] changed = bytes.clone();
            changed[i] ^= (byte) (1 << random.nextInt(8));
            Text text = new Text.Inline(Base64.getUrlEncoder().withoutPadding().encodeToString(changed));
            Ciphertext other = new Ciphertext(Ciphertext.ALG, KEY, name.nonce(), text);
            assertThatThrownBy(() -> personal.decrypt(other, ASSESSMENT, NOTHING_BESIDE))
                    .isInstanceOf(KeyStoreException.class);
        }
    }

    @Test
    void aCiphertextIsMadeOfWhatItSays() {
        Text text = new Text.Inline("AAAA");
        assertThatThrownBy(() -> new Ciphertext("A128GCM", KEY, "AAAAAAAAAAAAAAAA", text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("A128GCM");
        assertThatThrownBy(() -> new Ciphertext(Ciphertext.ALG, KEY, "AAAA", text))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Ciphertext(Ciphertext.ALG, KEY, "AAAAAAAAAAAAAAAA", new Text.Inline("å")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Ciphertext(Ciphertext.ALG, KEY, "AAAAAAAAAAAAAAAA", new Text.Inline("AAAAA")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Ciphertext encrypt(String plain) {
        return personal.encrypt(KEY, ASSESSMENT, plain, bytes -> beside.put(Text.sha256(bytes), bytes));
    }

    private static String name(Ciphertext ciphertext) {
        return ((Text.Inline) ciphertext.text()).value();
    }
}
