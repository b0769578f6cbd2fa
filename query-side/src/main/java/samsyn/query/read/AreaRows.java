package samsyn.query.read;

import java.util.stream.Stream;
import samsyn.openness.Openness.Role;
import samsyn.query.face.Found;
import samsyn.query.face.Key;
import samsyn.query.face.Rows;
import samsyn.query.face.View;
import samsyn.query.face.Whose;
import samsyn.query.openness.Standing;

/** The rows of areas' questions as a reader may know them. */
final class AreaRows {

    private AreaRows() {}

    static Key key(Standing standing, String area) {
        Whose whose = standing.role() == Role.REVIEWER ? Whose.REVIEWERS : Whose.ALL;
        return Key.of(View.ROWS, standing.assessment(), area, whose);
    }

    /** Keys of all areas' rows. */
    static Stream<Key> keys(Standing standing) {
        return standing.access().areas().stream().map(area -> key(standing, area.code()));
    }

    static Rows of(Standing standing, String area, Found found) {
        return found.one(key(standing, area), Rows.class)
                .orElse(standing.role() == Role.REVIEWER ? Rows.HIDDEN : Rows.UNTOUCHED);
    }
}
