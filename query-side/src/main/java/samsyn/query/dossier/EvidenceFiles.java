package samsyn.query.dossier;

import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * All evidence of an assessment, and which of it is listed for whom.
 *
 * @param listed all of it, in the order in which it was recorded: for evaluators and auditors
 * @param coordinators what coordinators may know, in the order in which it was opened to them
 * @param reviewers what reviewers may know, in the order in which it was opened to them
 */
public record EvidenceFiles(
        PMap<UUID, EvidenceFile> all, Pages<UUID> listed, Pages<UUID> coordinators, Pages<UUID> reviewers) {

    static final EvidenceFiles NONE = new EvidenceFiles(HashTreePMap.empty(), Pages.none(), Pages.none(), Pages.none());

    public @Nullable EvidenceFile find(UUID id) {
        return all.get(id);
    }

    /**
     * The piece of that id.
     *
     * @throws IllegalStateException if there is none
     */
    public EvidenceFile get(UUID id) {
        EvidenceFile file = all.get(id);
        if (file == null) {
            throw new IllegalStateException("No evidence " + id + " in this assessment.");
        }
        return file;
    }

    EvidenceFiles with(EvidenceFile piece) {
        return new EvidenceFiles(
                all.plus(piece.id(), piece),
                all.containsKey(piece.id()) ? listed : listed.with(piece.id()),
                coordinators,
                reviewers);
    }

    EvidenceFiles changed(UUID id, UnaryOperator<EvidenceFile> change) {
        return with(change.apply(get(id)));
    }

    /** Listed for coordinators and reviewers, or not, as it is open to them now. */
    EvidenceFiles listed(UUID id, boolean forCoordinators, boolean forReviewers) {
        EvidenceFile file = get(id);
        if (file.toCoordinators() == forCoordinators && file.toReviewers() == forReviewers) {
            return this;
        }
        return new EvidenceFiles(
                all.plus(id, file.listed(forCoordinators, forReviewers)),
                listed,
                changed(coordinators, id, file.toCoordinators(), forCoordinators),
                changed(reviewers, id, file.toReviewers(), forReviewers));
    }

    private static Pages<UUID> changed(Pages<UUID> list, UUID id, boolean was, boolean is) {
        if (was == is) {
            return list;
        }
        return is ? list.with(id) : list.without(id::equals);
    }
}
