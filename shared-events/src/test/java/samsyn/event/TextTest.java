package samsyn.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TextTest {

    @Test
    void standsInTheEntryUpToFourThousandBytes() {
        assertThat(Text.of("x".repeat(4_000))).isEqualTo(new Text.Inline("x".repeat(4_000)));
        assertThat(Text.of("å".repeat(2_000))).isEqualTo(new Text.Inline("å".repeat(2_000)));
        assertThat(Text.of("")).isEqualTo(new Text.Inline(""));
    }

    @Test
    void standsBesideTheEntryWhereItIsLonger() {
        assertThat(Text.of("å".repeat(2_000) + "x")).isInstanceOfSatisfying(Text.Stored.class, stored -> {
            assertThat(stored.bytes()).isEqualTo(4_001);
            assertThat(stored.sha256()).hasSize(64);
        });
        assertThat(Text.of("x".repeat(4_001)))
                .isEqualTo(new Text.Stored(Text.sha256("x".repeat(4_001).getBytes()), 4_001));
    }

    @Test
    void isHashedWithSha256() {
        // FIPS 180-4's own example.
        assertThat(Text.sha256(new byte[] {'a', 'b', 'c'}))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void cannotBeStoredUnderWhatIsNoHash() {
        assertThatThrownBy(() -> new Text.Stored("AB".repeat(32), 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Text.Stored("ab".repeat(31), 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Text.Stored("ab".repeat(32), -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
