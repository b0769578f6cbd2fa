package samsyn.query.dossier;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import samsyn.event.Evidence.SelfDescription;
import samsyn.openness.Openness;
import samsyn.openness.Openness.Reader;
import samsyn.openness.Openness.Thing;
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
        return d.isOpenTo(Reader.REVIEWERS, piece.thing())
                ? new Known(piece, null)
                : d.givenBack().entrySet().stream()
                        .map(then -> as(piece, then.getKey(), then.getValue()))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    /** As it was then, if it was known then by that area alone. */
    private static @Nullable Known as(EvidenceFile piece, String area, Dossier then) {
        EvidenceFile was = then.evidence().find(piece.id());
        if (was == null) {
            return null;
        }
        Stream<String> resting = was.questions().filter(q -> then.areaOf(q).equals(area));
        Thing thing = was.evidence() instanceof SelfDescription self
                        && then.areaOf(self.question()).equals(area)
                ? Thing.selfDescription(self.question())
                : Thing.evidence(resting.toList());
        boolean known = Openness.knows(Reader.REVIEWERS, thing, List.of(), Version.AS_SUBMITTED, then);
        return known ? new Known(was, then.last()) : null;
    }
}
