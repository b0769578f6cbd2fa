package samsyn.query.projection;

import samsyn.query.assessments.Phase;
import samsyn.query.document.View;
import samsyn.query.history.IndexPage;
import samsyn.query.reader.Access;

/**
 * Where an assessment is after an entry.
 *
 * @param faces of that dossier; kept, since the next step compares with them
 * @param index the page of the history's index that is being filled
 */
record Stage(long sequence, Dossier dossier, Faces faces, Access access, IndexPage index) {

    /** The collection in which the overview stands. */
    View overviewView() {
        Phase phase = dossier.setting().phase();
        return phase.view();
    }
}
