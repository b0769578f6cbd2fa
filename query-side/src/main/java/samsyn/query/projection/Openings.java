package samsyn.query.projection;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import samsyn.query.document.Audience;
import samsyn.query.document.Recipient;
import samsyn.query.history.Compartment;
import samsyn.query.history.IndexPage;
import samsyn.query.reader.Access;
import samsyn.query.reader.Access.EvidenceGate;

/** For whom an entry changes the history: those who see it, and those for whom it opens or closes a compartment. */
record Openings(@Nullable Access before, Access after) {

    List<Recipient> by(IndexPage.Row row, Collection<Recipient> recipients) {
        return recipients.stream().filter(to -> isTold(to, row)).toList();
    }

    private boolean isTold(Recipient to, IndexPage.Row row) {
        boolean open = row.isOpen(to, after);
        // What all evaluators see, each is told of as one of them.
        return to.audience() == Audience.OWN
                ? open && !row.isOpen(Recipient.TEAM, after)
                : open || (!after.equals(before) && opensOrCloses(to.audience()));
    }

    private boolean opensOrCloses(Audience audience) {
        return before == null
                || !openAreas(audience, before).equals(openAreas(audience, after))
                || !openEvidence(audience, before).equals(openEvidence(audience, after));
    }

    private static List<Compartment> openAreas(Audience audience, Access access) {
        return access.areas().stream()
                .flatMap(a -> Stream.concat(
                        Stream.of(Compartment.area(a.code()), Compartment.writing(a.code(), List.of())),
                        a.questions().stream().map(Compartment::question)))
                .filter(c -> c.isOpen(audience, access))
                .toList();
    }

    /** By its gates, not as compartments: there may be thousands, and each would have to be found again. */
    private static List<UUID> openEvidence(Audience audience, Access access) {
        return access.evidence().stream()
                .filter(e -> e.isOpen(audience))
                .map(EvidenceGate::id)
                .toList();
    }
}
