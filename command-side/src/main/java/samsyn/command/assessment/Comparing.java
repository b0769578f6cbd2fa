package samsyn.command.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import samsyn.command.assessment.Compared.Acceptance;
import samsyn.event.AssessmentEvent;
import samsyn.event.AssessmentEvent.LikenessAccepted;
import samsyn.event.AssessmentEvent.Member;
import samsyn.organisation.Likeness;
import samsyn.organisation.Likeness.Kind;
import samsyn.organisation.Likeness.Named;
import samsyn.organisation.Organisation;
import samsyn.organisation.Resemblance;
import samsyn.organisation.Unit;

/** Organisations that are alike: a coordinator looks at each pair, so that nobody judges their own employer unseen. */
final class Comparing {

    private Comparing() {}

    /** A likeness, and whose employer it is about; null if it is about the unit alone. */
    record Found(Likeness likeness, @Nullable String member) {
        String code() {
            return likeness.code(member);
        }

        Asked.Alike shown() {
            return new Asked.Alike(code(), likeness.kind(), likeness.said(), likeness.known(), member);
        }
    }

    /** In what a member's employer is like the unit, or other than the register says. */
    static List<Found> employer(Member member, Organisation unit, Compared compared) {
        return Stream.concat(compared.contradictions().stream(), Resemblance.between(member.employer(), unit).stream())
                .map(likeness -> new Found(likeness, member.id()))
                .toList();
    }

    /** In what a unit, as it is now called, is like others of the register, or other than the register says. */
    static List<Found> unit(Unit unit, Compared compared) {
        Organisation named = unit.organisation();
        Stream<Likeness> like = compared.listed().stream()
                .filter(listed -> !named.isTiedTo(listed))
                .map(listed -> Resemblance.of(named, listed))
                .flatMap(Optional::stream);
        return Stream.concat(compared.contradictions().stream(), like)
                .map(likeness -> new Found(likeness, null))
                .toList();
    }

    /** Where a listed unit would be called by a name that the register does not know it by. */
    static Optional<Found> renamed(Unit before, String name, Compared compared) {
        boolean known = !before.organisation().listed()
                || before.name().equals(name)
                || compared.listed().stream()
                        .filter(listed -> listed.id().equals(before.id()))
                        .flatMap(listed -> Resemblance.of(Organisation.unlisted(name, name, null), listed).stream())
                        .anyMatch(like -> like.kind() == Kind.NAME);
        Likeness contradiction =
                new Likeness(Kind.REGISTER, new Named(before.id(), name), new Named(before.id(), before.name()));
        return known ? Optional.empty() : Optional.of(new Found(contradiction, null));
    }

    /**
     * The yes to each likeness, as events.
     *
     * @param before codes of those that were accepted before, of which nobody is asked again
     * @throws Refused naming all that are still to be looked at
     */
    static List<AssessmentEvent> accepted(List<Found> found, Compared compared, Set<String> before) {
        List<AssessmentEvent> events = new ArrayList<>();
        List<Asked.Alike> open = new ArrayList<>();
        for (Found each : found.stream()
                .distinct()
                .filter(f -> !before.contains(f.code()))
                .toList()) {
            acceptance(each, compared)
                    .ifPresentOrElse(
                            yes -> events.add(new LikenessAccepted(
                                    each.likeness(), each.member(), Demand.reason(yes.reason(), "accepted.reason"))),
                            () -> open.add(each.shown()));
        }
        if (!open.isEmpty()) {
            throw Refused.asking(Refusal.LIKENESS_FOUND, "accepted", new Asked(List.of(), open));
        }
        return events;
    }

    private static Optional<Acceptance> acceptance(Found found, Compared compared) {
        return compared.accepted().stream()
                .filter(yes -> yes.likeness().equals(found.code()))
                .findFirst();
    }
}
