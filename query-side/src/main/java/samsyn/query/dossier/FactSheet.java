package samsyn.query.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;
import samsyn.event.AssessmentEvent.Fact;

/**
 * The short facts about the unit as they now read; the same for everybody who may see the assessment.
 *
 * @param version how often they were recorded
 * @param said null before they were recorded
 */
public record FactSheet(
        int version, List<Fact> facts, @Nullable Said said) {

    public static final FactSheet NONE = new FactSheet(0, List.of(), null);

    FactSheet with(List<Fact> next, Said by) {
        return new FactSheet(version + 1, next, by);
    }
}
