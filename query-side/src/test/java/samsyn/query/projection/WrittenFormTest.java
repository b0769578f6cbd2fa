package samsyn.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import samsyn.event.AssessmentEvent;
import samsyn.event.AssessmentEvent.AreaReopened;
import samsyn.event.AssessmentEvent.AreaReturned;
import samsyn.event.EntryReader;
import samsyn.event.EventForm;
import samsyn.event.EventForms;
import samsyn.openness.Openness.Thing;
import samsyn.proof.Leaf;
import samsyn.query.face.About;
import samsyn.query.face.EntryFace;

/** The history shows the form that was written, whatever event it is told as today. */
class WrittenFormTest {

    /** As if taking a submission back had become giving the area back. */
    private static final EventForms FORMS = new EventForms(
            Map.of(AreaReturned.class, "area-returned.v1"), Map.of("area-reopened.v1", ReopenedThen.class));

    private record ReopenedThen(String area, String reason) implements EventForm {
        @Override
        public AssessmentEvent lifted() {
            return new AreaReturned(area, "unknown", List.of(), reason);
        }
    }

    @Test
    void anOldEntryKeepsItsNameAndItsMembersInTheHistory() {
        byte[] bytes = Story.opened()
                .by(People.ANNA, new AreaReopened("1", "Too early."))
                .entries()
                .getLast()
                .bytes();
        Entry entry = new Entry(EntryReader.read(bytes, FORMS), bytes);
        EntryFace history = entry.face(List.of(), About.thing(Thing.review("1"), List.of()), List.of());

        assertThat(entry.recorded().event()).isEqualTo(new AreaReturned("1", "unknown", List.of(), "Too early."));
        assertThat(history.type()).isEqualTo("area-reopened.v1");
        assertThat(history.data().propertyNames()).containsExactly("area");
        assertThat(history.reason()).isEqualTo("Too early.");
        assertThat(history.leaf()).isEqualTo(HexFormat.of().formatHex(Leaf.hash(bytes)));
    }
}
