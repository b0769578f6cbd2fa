package samsyn.query.evidence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import samsyn.event.AreaContent.Piece;
import samsyn.query.evidence.EvidenceItem.Amendment;
import samsyn.query.reader.Person;

/**
 * A piece of evidence as one audience may know it.
 *
 * @param piece what was recorded, personal text as ciphertext
 * @param links those that this audience may know
 */
public record EvidenceSheet(
        Piece piece,
        int version,
        Person recordedBy,
        Instant recordedAt,
        @Nullable Amendment amended,
        List<Link> links) {

    public static EvidenceSheet of(EvidenceItem item, List<Link> links) {
        return new EvidenceSheet(
                Piece.of(item.id(), item.evidence()),
                item.version(),
                item.recordedBy(),
                item.recordedAt(),
                item.amended(),
                links);
    }

    /** One evaluator's links to it that the colleagues do not know yet. */
    public record Own(List<Link> links) {}

    /** Ids of all evidence that an audience may know. */
    public record Ids(List<String> ids) {}
}
