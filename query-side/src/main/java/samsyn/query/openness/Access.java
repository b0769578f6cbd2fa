package samsyn.query.openness;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import samsyn.event.AssessmentEvent.Duty;
import samsyn.openness.Openness;
import samsyn.openness.Openness.Hands;
import samsyn.openness.Openness.Role;
import samsyn.query.dossier.Said;

/**
 * Who belongs to an assessment, and the state by which the table of openness decides; asked first on every read.
 *
 * @param unit name of the evaluated unit, by which lists are sorted
 * @param finished in which of the two collections its overview is found
 * @param members everybody who is or was in the team
 * @param formers ids of those who opened the assessment, formed its team, corrected these or closed it
 * @param areas in the edition's order
 * @param disclosed codes of the questions whose own scores are disclosed, in the edition's order
 */
public record Access(
        UUID assessment,
        String unit,
        int year,
        boolean finished,
        List<InTeam> members,
        List<String> formers,
        List<AreaHands> areas,
        List<String> disclosed)
        implements Openness.State {

    /** Who is or was in the team, by the name they had then, and as what. */
    public record InTeam(String person, String name, Duty duty, boolean active) {}

    /**
     * Who has an area in hands.
     *
     * @param givenBack how reviewers gave it back, null unless they did: by its entry and not by its place, which would
     *     tell how much is hidden
     */
    public record AreaHands(
            String code, Hands hands, @Nullable Said givenBack, List<String> questions) {}

    /**
     * In what capacity the reader stands here: as a member if they are one, otherwise by right; a coordinator who is
     * also an auditor reads as coordinator, since coordinators may not see what is not disclosed.
     *
     * @return empty for who has left the team and who has nothing to do with it
     */
    public Optional<Standing> standing(Asker reader) {
        return members.stream()
                .filter(m -> m.person().equals(reader.id()))
                .findFirst()
                .map(Access::roleOf)
                .orElseGet(() -> byRight(reader))
                .map(role -> new Standing(this, role, reader));
    }

    /** Ids of everybody who ever belonged to the team. */
    public List<String> everybody() {
        return members.stream().map(InTeam::person).toList();
    }

    /** Whether the edition has such a question. */
    public boolean hasQuestion(String code) {
        return areas.stream().anyMatch(area -> area.questions().contains(code));
    }

    /** Whether the edition has such an area. */
    public boolean hasArea(String code) {
        return areas.stream().anyMatch(area -> area.code().equals(code));
    }

    /** How reviewers gave the area back, null unless they did. */
    public @Nullable Said givenBack(String area) {
        return area(area).givenBack();
    }

    @Override
    public boolean isDisclosed(String question) {
        return disclosed.contains(question);
    }

    @Override
    public Hands handsOf(String area) {
        return area(area).hands();
    }

    @Override
    public String areaOf(String question) {
        return areas.stream()
                .filter(area -> area.questions().contains(question))
                .findFirst()
                .map(AreaHands::code)
                .orElseThrow(() -> new IllegalStateException("No question " + question + " in this assessment."));
    }

    @Override
    public List<String> questionsOf(String area) {
        return area(area).questions();
    }

    private AreaHands area(String code) {
        return areas.stream()
                .filter(area -> area.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No area " + code + " in this assessment."));
    }

    private static Optional<Role> roleOf(InTeam member) {
        return member.active()
                ? Optional.of(member.duty() == Duty.EVALUATOR ? Role.EVALUATOR : Role.REVIEWER)
                : Optional.empty();
    }

    private static Optional<Role> byRight(Asker reader) {
        if (reader.has(Asker.Right.COORDINATOR)) {
            return Optional.of(Role.COORDINATOR);
        }
        return reader.has(Asker.Right.AUDITOR) ? Optional.of(Role.AUDITOR) : Optional.empty();
    }
}
