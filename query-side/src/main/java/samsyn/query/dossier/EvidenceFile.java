package samsyn.query.dossier;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;
import org.pcollections.TreePMap;
import samsyn.event.Evidence;
import samsyn.event.Evidence.SelfDescription;
import samsyn.openness.Openness.Reader;
import samsyn.openness.Openness.Thing;

/**
 * A piece of evidence as it now reads, how often it was written, and what rests on it.
 *
 * @param amended who last changed it, null if nobody did
 * @param links how many links each question has to it; none of those that have none
 * @param toCoordinators whether it is listed for coordinators
 * @param toReviewers whether it is listed for reviewers
 */
public record EvidenceFile(
        UUID id,
        Evidence evidence,
        int version,
        Said recorded,
        @Nullable Amendment amended,
        PMap<String, Integer> links,
        boolean toCoordinators,
        boolean toReviewers) {

    /** When, by whom and why a record was changed last. */
    public record Amendment(String reason, Said said) {}

    static EvidenceFile recorded(UUID id, Evidence evidence, Said said) {
        return new EvidenceFile(id, evidence, 1, said, null, TreePMap.empty(), false, false);
    }

    /** The things of which somebody must be allowed to know one to know of it. */
    public List<Thing> things() {
        Thing linked = Thing.evidence(links.keySet());
        return evidence instanceof SelfDescription self
                ? List.of(Thing.selfDescription(self.question()), linked)
                : List.of(linked);
    }

    /** Whether all readers of that kind may know it as it is now. */
    public boolean isOpenTo(Reader readers, Dossier dossier) {
        return things().stream().anyMatch(thing -> dossier.isOpenTo(readers, thing));
    }

    /** The questions that rest on it, the one it answers itself included. */
    public Stream<String> questions() {
        return Stream.concat(
                        evidence instanceof SelfDescription self ? Stream.of(self.question()) : Stream.of(),
                        links.keySet().stream())
                .distinct();
    }

    EvidenceFile rewritten(Evidence now, @Nullable String reason, Said said) {
        Amendment why = new Amendment(reason == null ? "" : reason, said);
        return new EvidenceFile(id, now, version + 1, recorded, why, links, toCoordinators, toReviewers);
    }

    EvidenceFile listed(boolean forCoordinators, boolean forReviewers) {
        return new EvidenceFile(id, evidence, version, recorded, amended, links, forCoordinators, forReviewers);
    }

    EvidenceFile linkedTo(String question) {
        return withLinks(links.plus(question, links.getOrDefault(question, 0) + 1));
    }

    EvidenceFile unlinkedFrom(String question) {
        int left = links.getOrDefault(question, 0) - 1;
        return withLinks(left > 0 ? links.plus(question, left) : links.minus(question));
    }

    private EvidenceFile withLinks(PMap<String, Integer> next) {
        return new EvidenceFile(id, evidence, version, recorded, amended, next, toCoordinators, toReviewers);
    }
}
