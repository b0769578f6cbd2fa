package samsyn.query.reader;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import samsyn.event.AssessmentEvent.Duty;
import samsyn.query.document.Audience;

/**
 * Who belongs to an assessment and what is open to whom in it; asked first on every read.
 *
 * @param finished in which of the two collections its overview is found
 * @param members everybody who is or was in the team
 * @param disclosed codes of the questions whose own scores were disclosed, sorted
 */
public record Access(
        UUID assessment,
        boolean finished,
        List<Membership> members,
        List<String> disclosed,
        List<AreaGate> areas,
        List<EvidenceGate> evidence) {

    /** Who is or was in the team, and as what. */
    public record Membership(String person, Duty duty, boolean active) {}

    /** An area, and whether it was handed over to the reviewers. */
    public record AreaGate(String code, boolean handedOver, List<String> questions) {}

    /** A piece of evidence, and to whom outside the evaluators it is open. */
    public record EvidenceGate(UUID id, boolean coordinator, boolean reviewer) {

        /** Whether that audience may know of it. */
        public boolean isOpen(Audience audience) {
            return switch (audience) {
                case AUDITOR, TEAM -> true;
                case OWN -> false;
                case COORDINATOR -> coordinator;
                case REVIEWER -> reviewer;
            };
        }
    }

    /**
     * In what capacity the reader stands here: as a member if they are one, otherwise by right; a coordinator who is
     * also an auditor reads as coordinator, since coordinators may not see what is not disclosed.
     *
     * @return empty for who has left the team and who has nothing to do with it
     */
    public Optional<Standing> standing(Reader reader) {
        return members.stream()
                .filter(m -> m.person().equals(reader.id()))
                .findFirst()
                .map(Access::audienceOf)
                .orElseGet(() -> byRight(reader))
                .map(audience -> new Standing(this, audience, reader));
    }

    /** True if everybody in the team may know what is said about these questions. */
    public boolean allDisclosed(List<String> questions) {
        return disclosed.containsAll(questions);
    }

    private static Optional<Audience> audienceOf(Membership member) {
        return member.active()
                ? Optional.of(member.duty() == Duty.EVALUATOR ? Audience.TEAM : Audience.REVIEWER)
                : Optional.empty();
    }

    private static Optional<Audience> byRight(Reader reader) {
        if (reader.has(Reader.Right.COORDINATOR)) {
            return Optional.of(Audience.COORDINATOR);
        }
        return reader.has(Reader.Right.AUDITOR) ? Optional.of(Audience.AUDITOR) : Optional.empty();
    }
}
