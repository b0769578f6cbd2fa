package samsyn.event;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import samsyn.json.CanonicalJson;
import tools.jackson.databind.node.ObjectNode;

/** Says which record every wire name means, for ever, and under which name each event is written today. */
public final class EventForms {

    private final Map<Class<? extends AssessmentEvent>, String> writtenToday;
    private final Map<String, Class<? extends EventForm>> records;

    /**
     * Several names may lead to one event, but only one of them is written.
     *
     * @param writtenToday the name of each event
     * @param old the record of each name that is written no more
     * @throws IllegalArgumentException if a name would mean two records
     */
    public EventForms(
            Map<Class<? extends AssessmentEvent>, String> writtenToday, Map<String, Class<? extends EventForm>> old) {
        Map<String, Class<? extends EventForm>> all = new HashMap<>(old);
        writtenToday.forEach((event, name) -> {
            Class<? extends EventForm> other = all.put(name, event);
            if (other != null) {
                throw new IllegalArgumentException(name + " means both " + other + " and " + event + ".");
            }
        });
        this.writtenToday = Map.copyOf(writtenToday);
        this.records = Map.copyOf(all);
    }

    /** Wire name and version under which events of that kind are written today. */
    public String nameOf(Class<? extends AssessmentEvent> event) {
        String name = writtenToday.get(event);
        if (name == null) {
            throw new IllegalArgumentException(event + " has no wire name; give it one in EventTypes.");
        }
        return name;
    }

    /** The events of today. */
    public Set<Class<? extends AssessmentEvent>> events() {
        return writtenToday.keySet();
    }

    /** All names, also those that are written no more. */
    public Set<String> names() {
        return records.keySet();
    }

    /**
     * What stands under a name, as it was written.
     *
     * @param reason from beside the data
     * @throws EntryException if the name is unknown
     * @throws tools.jackson.core.JacksonException if the name's record has other members than the data
     */
    public EventForm read(String name, ObjectNode data, @Nullable String reason) {
        ObjectNode whole = data;
        if (reason != null) {
            whole = CanonicalJson.mapper().createObjectNode();
            whole.setAll(data);
            whole.put("reason", reason);
        }
        return CanonicalJson.mapper().treeToValue(whole, recordOf(name));
    }

    Class<? extends EventForm> recordOf(String name) {
        Class<? extends EventForm> type = records.get(name);
        if (type == null) {
            throw new EntryException("Unknown event " + name + "; this version is older than the entry.");
        }
        return type;
    }
}
