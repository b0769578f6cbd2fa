package samsyn.bench.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import samsyn.event.Actor;
import samsyn.event.AssessmentEvent;
import samsyn.event.EntryDraft;
import samsyn.proof.Leaf;

/** The log of one assessment in memory: each event becomes an entry as the log's writer would make it. */
final class EntryChain {

    private static final Instant BEGIN = Instant.parse("2026-01-07T08:00:00Z");
    private static final Duration BETWEEN = Duration.ofSeconds(90);
    private static final int SALT_BYTES = 16;

    private final Random random;
    private final UUID assessment;
    private final List<byte[]> entries = new ArrayList<>();
    private @Nullable String prev;

    EntryChain(Random random) {
        this.random = random;
        this.assessment = id();
    }

    void add(AssessmentEvent event, Actor actor) {
        long sequence = entries.size();
        byte[] entry = EntryDraft.of(
                        event, id(), assessment, sequence, actor, "command-" + sequence, null, null, bytes(SALT_BYTES))
                .at(sequence, BEGIN.plus(BETWEEN.multipliedBy(sequence)), prev);
        prev = HexFormat.of().formatHex(Leaf.hash(entry));
        entries.add(entry);
    }

    int size() {
        return entries.size();
    }

    List<byte[]> entries() {
        return List.copyOf(entries);
    }

    /** An id that nothing else has. */
    UUID id() {
        return UUID.nameUUIDFromBytes(bytes(SALT_BYTES).getBytes(UTF_8));
    }

    /** So many random bytes, base64url without padding. */
    String bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
