package samsyn.query.projection;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import samsyn.openness.Openness.Matter;
import samsyn.openness.Openness.Role;
import samsyn.openness.Openness.When;

/** A cell of the table of openness that says "always" until this is closed. */
final class PlantedLeak implements AutoCloseable {

    private final Field columns = Matter.class.getDeclaredField("columns");
    private final Matter matter;
    private final Object asItIs;

    PlantedLeak(Matter matter, Role role) throws ReflectiveOperationException {
        this.matter = matter;
        columns.setAccessible(true);
        asItIs = columns.get(matter);
        List<When> leaking = new ArrayList<>();
        for (Role each : Role.values()) {
            leaking.add(each == role ? When.ALWAYS : matter.to(each));
        }
        columns.set(matter, List.copyOf(leaking));
    }

    @Override
    public void close() throws ReflectiveOperationException {
        columns.set(matter, asItIs);
    }
}
