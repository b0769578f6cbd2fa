package samsyn.organisation;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import samsyn.json.JsonFile;

/** A list of organisations as people write it: each names by its id what it lies within. */
final class OrganisationsFile {

    private static final Pattern ID = Pattern.compile("[a-z]{2}:[A-Za-z0-9._-]{1,60}");

    private final JsonFile file;
    private final Map<String, Organisation> known;
    private final Map<String, Listed> listed = new LinkedHashMap<>();

    private record Content(String source, List<Listed> organisations) {}

    private record Listed(String id, String name, @Nullable String within) {}

    private OrganisationsFile(JsonFile file, Map<String, Organisation> known) {
        this.file = file;
        this.known = known;
    }

    /**
     * The organisations of the file, by id.
     *
     * @param known others that they may lie within
     * @throws samsyn.json.FaultyFile with the line at fault
     */
    static Map<String, Organisation> read(JsonFile file, Map<String, Organisation> known) {
        return new OrganisationsFile(file, known).read();
    }

    private Map<String, Organisation> read() {
        List<Listed> all = file.as(Content.class, "a list of organisations").organisations();
        for (int i = 0; i < all.size(); i++) {
            Listed one = all.get(i);
            demand(ID.matcher(one.id()).matches(), i, "id", "an id is a country, a colon and a code, such as se:1761");
            demand(!one.name().isBlank(), i, "name", "an organisation has a name");
            demand(listed.put(one.id(), one) == null, i, "id", one.id() + " is listed twice");
        }
        Map<String, Organisation> organisations = new LinkedHashMap<>();
        listed.keySet().forEach(id -> organisations.put(id, organisation(id, new LinkedHashSet<>())));
        return organisations;
    }

    private Organisation organisation(String id, Set<String> inside) {
        Listed one = listed.get(id);
        if (one == null) {
            return Objects.requireNonNull(known.get(id));
        }
        int at = List.copyOf(listed.keySet()).indexOf(id);
        inside.add(id);
        String within = one.within();
        if (within == null) {
            return new Organisation(id, one.name(), null);
        }
        demand(listed.containsKey(within) || known.containsKey(within), at, "within", within + " is not listed");
        demand(!inside.contains(within), at, "within", id + " lies within itself");
        demand(
                inside.size() < Organisation.LONGEST_CHAIN,
                at,
                "within",
                "an organisation lies within at most 7 others");
        return new Organisation(id, one.name(), organisation(within, inside));
    }

    private void demand(boolean holds, int place, String member, String otherwise) {
        file.demand(holds, "/organisations/%d/%s".formatted(place, member), otherwise);
    }
}
