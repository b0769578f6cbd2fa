package samsyn.query.wording;

import java.util.Map;
import java.util.UUID;

/**
 * Names for what events only point at; what is missing is written without its name.
 *
 * @param people names by person id
 * @param evidence titles by evidence id
 */
public record KnownNames(Map<String, String> people, Map<UUID, String> evidence) {
    public KnownNames {
        people = Map.copyOf(people);
        evidence = Map.copyOf(evidence);
    }
}
