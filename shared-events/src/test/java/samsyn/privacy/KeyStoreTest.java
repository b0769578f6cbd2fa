package samsyn.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import samsyn.Seed;

class KeyStoreTest {

    private static final UUID PERSON = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("00000000-0000-4000-8000-000000000002");

    private final KeyTables tables = new KeyTables();
    private final KeyStore keys = new KeyStore(tables.dataSource(), wrapping(7));

    @Test
    void makesAKeyOnceAndFindsItAgain() {
        assertThat(keys.find(PERSON)).isEmpty();
        byte[] key = keys.keyFor(PERSON).getEncoded();
        assertThat(key).hasSize(32);
        assertThat(keys.keyFor(PERSON).getEncoded()).isEqualTo(key);
        assertThat(keys.find(PERSON))
                .hasValueSatisfying(found -> assertThat(found.getEncoded()).isEqualTo(key));
        assertThat(keys.keyFor(OTHER).getEncoded()).isNotEqualTo(key);
    }

    @Test
    void givesBothSidesTheSameSecret() {
        KeyStore otherSide = new KeyStore(tables.dataSource(), wrapping(7));
        assertThat(otherSide.secret("seal")).isEqualTo(keys.secret("seal")).hasSize(32);
        assertThat(keys.secret("request")).isNotEqualTo(keys.secret("seal"));
    }

    @Test
    void theDatabaseNeverSeesAKey() {
        byte[] key = keys.keyFor(PERSON).getEncoded();
        byte[] wrapped = tables.rows.get(PERSON);
        assertThat(wrapped).hasSize(12 + 32 + 16);
        assertThat(IntStream.rangeClosed(0, wrapped.length - 8)
                        .noneMatch(i -> Arrays.equals(wrapped, i, i + 8, key, 0, 8)))
                .isTrue();
    }

    @Test
    void cannotBeReadWithAnotherWrappingKey() {
        keys.keyFor(PERSON);
        KeyStore other = new KeyStore(tables.dataSource(), wrapping(8));
        assertThatThrownBy(() -> other.find(PERSON))
                .isInstanceOf(KeyStoreException.class)
                .hasMessageContaining("is the wrapping key that of this key store?");
    }

    @Test
    void noticesKeysSwappedBetweenRows() {
        keys.keyFor(PERSON);
        keys.keyFor(OTHER);
        tables.rows.put(OTHER, tables.rows.get(PERSON));
        assertThatThrownBy(() -> keys.find(OTHER)).isInstanceOf(KeyStoreException.class);
    }

    @Test
    void noticesAnyDamageToAWrappedKey() {
        Random random = Seed.random("noticesAnyDamageToAWrappedKey");
        keys.keyFor(PERSON);
        byte[] wrapped = tables.rows.get(PERSON);
        for (int length = 1; length < wrapped.length; length++) {
            tables.rows.put(PERSON, Arrays.copyOf(wrapped, length));
            assertThatThrownBy(() -> keys.find(PERSON)).isInstanceOf(KeyStoreException.class);
        }
        for (int i = 0; i < wrapped.length; i++) {
            byte[] damaged = wrapped.clone();
            damaged[i] ^= (byte) (1 << random.nextInt(8));
            tables.rows.put(PERSON, damaged);
            assertThatThrownBy(() -> keys.find(PERSON)).isInstanceOf(KeyStoreException.class);
        }
    }

    @Test
    void anErasedKeyIsNotFoundAndNeverMadeAgain() {
        keys.keyFor(PERSON);
        tables.erase(PERSON);
        assertThat(keys.find(PERSON)).isEmpty();
        assertThatThrownBy(() -> keys.keyFor(PERSON))
                .isInstanceOf(KeyStoreException.class)
                .hasMessageContaining("was erased; use a new id");
    }

    @Test
    void saysThatTheDatabaseIsAway() {
        tables.down = true;
        assertThatThrownBy(() -> keys.find(PERSON))
                .isInstanceOf(KeyStoreException.class)
                .hasMessageContaining("cannot be read");
    }

    @Test
    void demandsAWrappingKeyOf32Bytes() {
        assertThatThrownBy(() -> new KeyStore(tables.dataSource(), new byte[16]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("32 bytes, not 16");
    }

    private static byte[] wrapping(int fill) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) fill);
        return key;
    }
}
