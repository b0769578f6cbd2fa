package samsyn.proof;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The right edge of the log's Merkle tree: all that is needed to add a leaf and to name the root (RFC 6962, 2.1).
 * Holds one hash for every set bit of the size, largest subtree first. Immutable.
 */
public final class Frontier {

    /** The tree without leaves. */
    public static final Frontier EMPTY = new Frontier(0, List.of());

    private final long size;
    private final List<byte[]> peaks;

    private Frontier(long size, List<byte[]> peaks) {
        this.size = size;
        this.peaks = Collections.unmodifiableList(peaks);
    }

    /** Number of leaves, which is the position of the next entry. */
    public long size() {
        return size;
    }

    /**
     * The tree with one more leaf.
     *
     * @param leafHash 32 bytes
     */
    public Frontier with(byte[] leafHash) {
        if (leafHash.length != Leaf.LENGTH) {
            throw new IllegalArgumentException("A leaf hash has 32 bytes, not " + leafHash.length + ".");
        }
        List<byte[]> next = new ArrayList<>(peaks);
        byte[] node = leafHash.clone();
        for (long bits = size; (bits & 1) == 1; bits >>= 1) {
            node = Leaf.node(next.removeLast(), node);
        }
        next.add(node);
        return new Frontier(size + 1, next);
    }

    /** The tree's root hash; of the empty tree, SHA-256 of nothing. */
    public byte[] root() {
        if (peaks.isEmpty()) {
            return Leaf.sha256().digest();
        }
        byte[] root = peaks.getLast().clone();
        for (int i = peaks.size() - 2; i >= 0; i--) {
            root = Leaf.node(peaks.get(i), root);
        }
        return root;
    }

    /** The hashes one after the other, to be stored beside the size. */
    public byte[] toBytes() {
        ByteBuffer bytes = ByteBuffer.allocate(peaks.size() * Leaf.LENGTH);
        peaks.forEach(bytes::put);
        return bytes.array();
    }

    /**
     * Reads what {@link #toBytes} wrote.
     *
     * @throws IllegalArgumentException if the number of hashes is not that of the size
     */
    public static Frontier of(long size, byte[] bytes) {
        if (size < 0 || bytes.length != Long.bitCount(size) * Leaf.LENGTH) {
            throw new IllegalArgumentException("A tree of " + size + " leaves has " + Long.bitCount(size)
                    + " peaks, not " + bytes.length + " bytes.");
        }
        List<byte[]> peaks = new ArrayList<>();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        while (in.hasRemaining()) {
            byte[] peak = new byte[Leaf.LENGTH];
            in.get(peak);
            peaks.add(peak);
        }
        return new Frontier(size, peaks);
    }
}
