package samsyn.query.dossier;

import java.util.Iterator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import samsyn.event.Evidence.Shows;
import samsyn.score.Score;

/** Why a score above zero does not rest on practice or follow-up; allowed, but marked wherever it is shown. */
public enum Support {
    /** No link at all. */
    NO_EVIDENCE,
    /** Only links to plans. */
    PLANS_ONLY;

    /** The mark of a score that rests on these links, or null if it needs none. */
    public static @Nullable Support of(@Nullable Score score, Stream<Link> links) {
        boolean aboveZero = score != null
                && score.pointsOrNull() != null
                && score.pointsOrNull().signum() > 0;
        if (!aboveZero) {
            return null;
        }
        Iterator<Link> each = links.iterator();
        if (!each.hasNext()) {
            return NO_EVIDENCE;
        }
        while (each.hasNext()) {
            if (each.next().shows() != Shows.PLAN) {
                return null;
            }
        }
        return PLANS_ONLY;
    }
}
