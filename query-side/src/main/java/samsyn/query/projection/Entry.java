package samsyn.query.projection;

import java.util.HexFormat;
import java.util.List;
import samsyn.event.EntryReader;
import samsyn.event.Envelope;
import samsyn.event.Recorded;
import samsyn.json.CanonicalJson;
import samsyn.proof.Leaf;
import samsyn.query.history.HistoryEntry;
import samsyn.query.history.ScoreMark;
import tools.jackson.databind.JsonNode;

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

    /** As the history keeps it: in the form in which it was written, with the marks of its scores. */
    HistoryEntry history(List<ScoreMark> marks) {
        JsonNode data = CanonicalJson.mapper().readTree(bytes).required("data");
        return HistoryEntry.of(envelope(), recorded.type(), HexFormat.of().formatHex(Leaf.hash(bytes)), data, marks);
    }
}
