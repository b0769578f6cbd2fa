package samsyn.query.face;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import samsyn.openness.Openness.Matter;
import samsyn.openness.Openness.Thing;

/**
 * What an entry is about, which decides to whom it is open.
 *
 * @param evidence the piece that it records, null for other entries: what rests on it changes after the entry
 * @param owners ids of who did it, and of the authors of what was rewritten, removed or answered
 */
public record About(
        Matter matter,
        @Nullable String area,
        List<String> questions,
        @Nullable UUID evidence,
        List<String> owners) {

    public static About thing(Thing thing, List<String> owners) {
        return new About(thing.matter(), thing.area(), thing.questions(), null, owners);
    }

    public static About piece(UUID evidence, List<String> owners) {
        return new About(Matter.EVIDENCE, null, List.of(), evidence, owners);
    }

    public Thing thing() {
        return new Thing(matter, area, questions);
    }
}
