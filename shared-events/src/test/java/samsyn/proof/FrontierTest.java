package samsyn.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import samsyn.Seed;

class FrontierTest {

    private static final HexFormat HEX = HexFormat.of();

    /** The leaves that certificate transparency's own test data use, and the roots over the first 0..8 of them. */
    private static final List<byte[]> LEAVES = List.of(
            HEX.parseHex(""),
            HEX.parseHex("00"),
            HEX.parseHex("10"),
            HEX.parseHex("2021"),
            HEX.parseHex("3031"),
            HEX.parseHex("40414243"),
            HEX.parseHex("5051525354555657"),
            HEX.parseHex("606162636465666768696a6b6c6d6e6f"));

    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void hasTheKnownRoots() {
        Frontier frontier = Frontier.EMPTY;
        for (int n = 0; n <= LEAVES.size(); n++) {
            assertThat(frontier.size()).isEqualTo(n);
            assertThat(HEX.formatHex(frontier.root()))
                    .as("root of %s leaves", n)
                    .isEqualTo(ROOTS.get(n));
            assertThat(frontier.root()).isEqualTo(root(LEAVES.subList(0, n)));
            if (n < LEAVES.size()) {
                frontier = frontier.with(Leaf.hash(LEAVES.get(n)));
            }
        }
    }

    @Test
    void hasTheRootsThatTheDefinitionGives() {
        Random random = Seed.random("hasTheRootsThatTheDefinitionGives");
        List<byte[]> leaves = new ArrayList<>();
        Frontier frontier = Frontier.EMPTY;
        for (int n = 1; n <= 200; n++) {
            byte[] leaf = new byte[random.nextInt(40)];
            random.nextBytes(leaf);
            leaves.add(leaf);
            frontier = Frontier.of(frontier.size(), frontier.toBytes()).with(Leaf.hash(leaf));
            assertThat(frontier.root()).isEqualTo(root(leaves));
            assertThat(frontier.toBytes()).hasSize(Long.bitCount(n) * 32);
        }
    }

    @Test
    void staysAsItWas() {
        byte[] leaf = Leaf.hash(new byte[] {1});
        byte[] before = leaf.clone();
        Frontier one = Frontier.EMPTY.with(leaf);
        Frontier three = one.with(before).with(before);
        byte[] root = three.root();
        Arrays.fill(leaf, (byte) 0);
        Arrays.fill(one.root(), (byte) 0);
        Arrays.fill(three.toBytes(), (byte) 0);
        assertThat(one.root()).isEqualTo(before);
        assertThat(three.root()).isEqualTo(root);
        assertThat(Frontier.EMPTY.size()).isZero();
    }

    @Test
    void cannotBeReadFromAnotherNumberOfHashes() {
        assertThatThrownBy(() -> Frontier.of(3, new byte[32]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3 leaves has 2 peaks");
        assertThatThrownBy(() -> Frontier.of(1, new byte[33])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Frontier.of(0, new byte[32])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Frontier.of(-1, new byte[64 * 32])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void cannotTakeWhatIsNoHash() {
        assertThatThrownBy(() -> Frontier.EMPTY.with(new byte[31])).isInstanceOf(IllegalArgumentException.class);
    }

    /** RFC 6962, section 2.1, as it defines the tree: split at the largest power of two below the size. */
    private static byte[] root(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return sha256();
        }
        if (leaves.size() == 1) {
            return sha256(new byte[] {0}, leaves.getFirst());
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        return sha256(new byte[] {1}, root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
    }

    private static byte[] sha256(byte[]... parts) {
        ByteBuffer all =
                ByteBuffer.allocate(Arrays.stream(parts).mapToInt(p -> p.length).sum());
        for (byte[] part : parts) {
            all.put(part);
        }
        try {
            return MessageDigest.getInstance("SHA-256").digest(all.array());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
