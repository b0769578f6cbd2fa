package samsyn.query.dossier;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import samsyn.openness.Openness;
import samsyn.openness.Openness.Reader;
import samsyn.openness.Openness.Version;

/** Evidence as reviewers may know it: as it is, or as it was when the area that rests on it was given back. */
public final class GivenBack {

    /**
     * A piece that reviewers may know.
     *
     * @param asOf how it was given back, null if it is as it is now
     */
    public record Known(EvidenceFile file, @Nullable Said asOf) {}

    private GivenBack() {}

    /** The piece as reviewers may know it, or null if they may not. */
    public static @Nullable Known toReviewers(EvidenceFile piece, Dossier d) {
        return piece.isOpenTo(Reader.REVIEWERS, d)
                ? new Known(piece, null)
                : d.givenBack().entrySet().stream()
                        .filter(then -> isKnown(piece.id(), then.getKey(), then.getValue()))
                        .map(Map.Entry::getValue)
                        .max(Comparator.comparingLong(Dossier::sequence))
                        .map(then -> new Known(then.evidence().get(piece.id()), then.last()))
                        .orElse(null);
    }

    /** Whether it was known then by that area alone. */
    private static boolean isKnown(UUID piece, String area, Dossier then) {
        EvidenceFile was = then.evidence().find(piece);
        return was != null
                && was.things().stream()
                        .map(thing ->
                                thing.within(question -> then.areaOf(question).equals(area)))
                        .anyMatch(
                                thing -> Openness.knows(Reader.REVIEWERS, thing, List.of(), Version.AS_SUBMITTED, then)
                                        && !thing.questions().isEmpty());
    }
}
