package samsyn.standalone.story;

import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import samsyn.event.Actor;
import samsyn.event.AssessmentEvent;
import samsyn.event.EntryDraft;
import samsyn.event.EntryReader;
import samsyn.event.Recorded;
import samsyn.proof.Leaf;

/** Writes the events of one assessment as entries, one after the other, and reads them back as the query side does. */
final class Recordings {

    private static final Instant FIRST = Instant.parse("2026-03-02T09:00:00Z");
    private static final String SALT = "AAAAAAAAAAAAAAAAAAAAAA";

    private final UUID assessment = new UUID(7, 7);
    private long next;
    private String prev;

    Recorded of(AssessmentEvent event, Actor by) {
        long place = next++;
        UUID id = new UUID(8, place);
        byte[] entry = EntryDraft.of(event, id, assessment, place, by, "command " + place, null, null, SALT)
                .at(place, FIRST.plusSeconds(place), prev);
        prev = HexFormat.of().formatHex(Leaf.hash(entry));
        return EntryReader.read(entry);
    }
}
