package samsyn.query.projection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import samsyn.event.AssessmentEvent.Duty;
import samsyn.openness.Openness.Reader;
import samsyn.openness.Openness.Role;
import samsyn.openness.Openness.Thing;
import samsyn.query.dossier.Dossier;
import samsyn.query.dossier.EvidenceFile;
import samsyn.query.dossier.GivenBack;
import samsyn.query.face.EntryFace.Told;
import samsyn.query.face.Recipient;

/** Who is told that which things have changed: those who may know of it after the entry, or could before it. */
final class Telling {

    private final @Nullable Dossier before;
    private final Dossier after;
    private final Map<String, Set<String>> told = new TreeMap<>();

    Telling(@Nullable Dossier before, Dossier after) {
        this.before = before;
        this.after = after;
    }

    /**
     * Tells it to all who may know.
     *
     * @param word how open pages call what has changed: {@code question/1.2}, {@code result}
     * @param thing what a reader must be allowed to know to be told
     * @param authors ids of those whose own it is, whatever is hidden from others
     */
    void tell(String word, Thing thing, Collection<String> authors) {
        for (Role role : List.of(Role.EVALUATOR, Role.COORDINATOR, Role.REVIEWER, Role.AUDITOR)) {
            if (isOpen(Reader.all(role), thing)) {
                tell(Recipient.all(role), word);
            }
        }
        after.caseFile().team().stream()
                .filter(member -> authors.contains(member.id()))
                .filter(member -> !isOpen(Reader.all(role(member.duty())), thing))
                .forEach(member -> tell(Recipient.alone(member.id()), word));
    }

    /** Tells reviewers alone of a piece of evidence that came into their hands or went from them, if they know it. */
    void tellReviewers(UUID piece) {
        if (isKnownToReviewers(piece, after) || (before != null && isKnownToReviewers(piece, before))) {
            tell(Recipient.all(Role.REVIEWER), "evidence/" + piece);
            tell(Recipient.all(Role.REVIEWER), "evidence");
        }
    }

    private static boolean isKnownToReviewers(UUID piece, Dossier dossier) {
        EvidenceFile file = dossier.evidence().find(piece);
        return file != null && GivenBack.toReviewers(file, dossier) != null;
    }

    private static Role role(Duty duty) {
        return duty == Duty.EVALUATOR ? Role.EVALUATOR : Role.REVIEWER;
    }

    void tell(String word, Thing thing) {
        tell(word, thing, List.of());
    }

    /** By whom, and of what. */
    List<Told> told() {
        return told.entrySet().stream()
                .map(one -> new Told(one.getKey(), List.copyOf(one.getValue())))
                .toList();
    }

    private void tell(String to, String word) {
        told.computeIfAbsent(to, _ -> new TreeSet<>()).add(word);
    }

    private boolean isOpen(Reader readers, Thing thing) {
        return after.isOpenTo(readers, thing) || (before != null && before.isOpenTo(readers, thing));
    }
}
