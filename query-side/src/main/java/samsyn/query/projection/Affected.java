package samsyn.query.projection;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import samsyn.event.Evidence.SelfDescription;
import samsyn.query.area.AreaSheet;
import samsyn.query.evidence.EvidenceItem;
import samsyn.query.evidence.Link;
import samsyn.query.question.QuestionSheet;

/** Which things can look different after an event, so that not every face must be made anew. */
@SuppressWarnings("ReferenceEquality") // What an event does not concern stays the same object.
final class Affected {

    private final Dossier before;
    private final Dossier after;
    private final Set<Thing> things = new LinkedHashSet<>();

    private Affected(Dossier before, Dossier after) {
        this.before = before;
        this.after = after;
    }

    static Set<Thing> by(Dossier before, Dossier after) {
        return new Affected(before, after).find();
    }

    private Set<Thing> find() {
        things.add(Thing.OVERVIEW);
        if (before.facts() != after.facts()) {
            things.add(Thing.SHORT_FACTS);
        }
        changed(before.questions(), after.questions()).forEach(this::question);
        changed(before.areas(), after.areas()).forEach(this::area);
        changed(before.evidence(), after.evidence()).forEach(this::evidence);
        return things;
    }

    private void question(QuestionSheet now) {
        QuestionSheet was = before.question(now.code());
        things.add(Thing.question(now.code()));
        things.add(Thing.area(now.area()));
        boolean relinked = was.links() != now.links();
        if (was.agreed() != now.agreed() || (relinked && now.agreed() != null)) {
            things.add(Thing.RESULT);
        }
        if (was.isDisclosed() != now.isDisclosed()) {
            linked(now.links().stream());
        } else if (relinked) {
            linked(Stream.concat(except(was.links(), now.links()), except(now.links(), was.links())));
        }
    }

    private void area(AreaSheet now) {
        things.add(Thing.area(now.code()));
        if (before.area(now.code()).handedOver() != now.handedOver()) {
            things.add(Thing.RESULT);
            for (QuestionSheet question : after.questionsOf(now)) {
                things.add(Thing.question(question.code()));
                linked(question.links().stream());
                Stream.ofNullable(question.selfDescription())
                        .map(Thing::evidence)
                        .forEach(things::add);
            }
            things.add(Thing.EVIDENCE_LIST);
        }
    }

    private void evidence(EvidenceItem now) {
        things.add(Thing.evidence(now.id()));
        things.add(Thing.EVIDENCE_LIST);
        after.links()
                .filter(l -> l.evidence().equals(now.id()))
                .map(l -> after.question(l.question()).area())
                .map(Thing::area)
                .forEach(things::add);
        if (now.evidence() instanceof SelfDescription self) {
            things.add(Thing.question(self.question()));
        }
    }

    private void linked(Stream<Link> links) {
        Set<UUID> ids = new HashSet<>();
        links.map(Link::evidence).forEach(ids::add);
        ids.stream().map(Thing::evidence).forEach(things::add);
        things.add(Thing.EVIDENCE_LIST);
    }

    private static Stream<Link> except(List<Link> links, List<Link> others) {
        return links.stream().filter(l -> !others.contains(l));
    }

    private static <K, V> Stream<V> changed(Map<K, V> before, Map<K, V> after) {
        return before == after
                ? Stream.empty()
                : after.entrySet().stream()
                        .filter(e -> before.get(e.getKey()) != e.getValue())
                        .map(Map.Entry::getValue);
    }
}
