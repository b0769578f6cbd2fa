package samsyn.query.projection;

import java.util.HexFormat;
import java.util.List;
import samsyn.event.EntryReader;
import samsyn.event.Envelope;
import samsyn.event.Recorded;
import samsyn.json.CanonicalJson;
import samsyn.proof.Leaf;
import samsyn.query.face.About;
import samsyn.query.face.EntryFace;
import samsyn.query.face.EntryFace.Told;
import samsyn.query.face.ScoreMark;

/** An entry of the log: its bytes, and the event and envelope that they hold. */
public record Entry(Recorded recorded, byte[] bytes) {

    /**
     * Reads an entry.
     *
     * @throws samsyn.event.EntryException if the bytes are not an entry that this version knows
     * @throws samsyn.json.NotCanonicalException if they are not canonical JSON
     */
    public static Entry read(byte[] bytes) {
        return new Entry(EntryReader.read(bytes), bytes);
    }

    public Envelope envelope() {
        return recorded.envelope();
    }

    public long sequence() {
        return envelope().sequence();
    }

    /** As the history keeps it. */
    EntryFace face(List<ScoreMark> marks, About about, List<Told> told) {
        Envelope e = envelope();
        return new EntryFace(
                e.id(),
                recorded.type(),
                e.position(),
                e.sequence(),
                e.recordedAt(),
                e.occurredAt(),
                e.actor(),
                e.command(),
                e.cause(),
                e.reason(),
                e.prev(),
                HexFormat.of().formatHex(Leaf.hash(bytes)),
                CanonicalJson.mapper().readTree(bytes).required("data"),
                marks,
                about,
                told);
    }
}
