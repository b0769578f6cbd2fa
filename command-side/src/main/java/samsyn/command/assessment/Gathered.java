package samsyn.command.assessment;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import samsyn.event.Evidence;

/** The evidence that was gathered, by its ids. */
record Gathered(Map<UUID, Item> items) {

    /** A piece of evidence and how often it was written. */
    record Item(UUID id, Evidence evidence, int version) {}

    Optional<Item> selfDescription(String question) {
        return items.values().stream()
                .filter(i -> i.evidence() instanceof Evidence.SelfDescription d
                        && d.question().equals(question))
                .findFirst();
    }

    Gathered with(UUID id, Evidence evidence) {
        Item before = items.get(id);
        return new Gathered(Copies.with(items, id, new Item(id, evidence, before == null ? 1 : before.version() + 1)));
    }
}
