package samsyn.standalone.kept;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Says where two JSON values differ, so that nobody has to search two long texts for it. */
final class JsonDifferences {

    private final List<String> found = new ArrayList<>();

    private JsonDifferences() {}

    /** Such as {@code /items/3/title was "Budget" and is "Budget 2013"}; none where both say the same. */
    static List<String> between(JsonNode before, JsonNode now) {
        JsonDifferences differences = new JsonDifferences();
        differences.compare("", before, now);
        return differences.found;
    }

    private void compare(String place, JsonNode before, JsonNode now) {
        if (before.isObject() && now.isObject()) {
            Set<String> members = new TreeSet<>(before.propertyNames());
            members.addAll(now.propertyNames());
            members.forEach(name -> compare(place + "/" + name, before.path(name), now.path(name)));
        } else if (before.isArray() && now.isArray() && before.size() == now.size()) {
            for (int i = 0; i < before.size(); i++) {
                compare(place + "/" + i, before.get(i), now.get(i));
            }
        } else if (!before.equals(now)) {
            found.add(place + " was " + said(before) + " and is " + said(now));
        }
    }

    private static String said(JsonNode value) {
        if (value.isMissingNode()) {
            return "not there";
        }
        return value.isArray() ? value.size() + " items: " + value : value.toString();
    }
}
