package samsyn.command.assessment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import samsyn.command.assessment.QuestionState.Link;
import samsyn.edition.Edition;
import samsyn.event.AreaContent;
import samsyn.event.AreaContent.NoteKind;
import samsyn.event.AssessmentEvent.Duty;
import samsyn.event.AssessmentEvent.Fact;
import samsyn.event.AssessmentEvent.Finding;
import samsyn.event.AssessmentEvent.Member;
import samsyn.event.Evidence;
import samsyn.organisation.Unit;

/** What an assessment has come to: just what decisions need, folded from its events. Immutable. */
public sealed interface Assessment {

    /** Before the first event. */
    Assessment NOT_OPENED = new NotOpened();

    /** Nothing has happened yet. */
    record NotOpened() implements Assessment {}

    /**
     * An assessment that has been opened; its phase says what may still be done.
     *
     * @param spent ids of proposals and of what was taken away: no id is ever given to a second thing
     */
    record Opened(
            Unit unit,
            Edition edition,
            Phase phase,
            Map<String, Membership> team,
            Map<UUID, Item> evidence,
            Map<String, QuestionState> questions,
            Map<UUID, Note> notes,
            Map<String, AreaState> areas,
            Map<UUID, Remark> remarks,
            int shortFactsVersion,
            List<Fact> shortFacts,
            Set<UUID> spent)
            implements Assessment {

        /** Ids of the evaluators now in the team, sorted. */
        List<String> evaluators() {
            return team.values().stream()
                    .filter(m -> m.active() && m.duty() == Duty.EVALUATOR)
                    .map(m -> m.member().id())
                    .sorted()
                    .toList();
        }

        boolean isActive(String person, Duty duty) {
            Membership membership = team.get(person);
            return membership != null && membership.active() && membership.duty() == duty;
        }

        QuestionState question(String code) {
            return question(code, "question");
        }

        QuestionState question(String code, String field) {
            QuestionState question = questions.get(code);
            if (question == null) {
                throw Refused.because(Refusal.NO_SUCH_QUESTION, field);
            }
            return question;
        }

        AreaState area(String code) {
            AreaState area = areas.get(code);
            if (area == null) {
                throw Refused.because(Refusal.NO_SUCH_AREA, "area");
            }
            return area;
        }

        /** The questions of an area, in the edition's order. */
        Stream<QuestionState> questionsOf(String area) {
            return edition.area(area).stream()
                    .flatMap(a -> a.questions().stream())
                    .map(q -> question(q.code()));
        }

        boolean isAgreed(String area) {
            return questionsOf(area).allMatch(q -> q.agreed() != null);
        }

        /** True if a colleague may know what is said about these questions. */
        boolean isDisclosed(Collection<String> codes) {
            return codes.stream().allMatch(code -> question(code).disclosure() != null);
        }

        /** The finding, as far as this person may know of it. */
        Optional<Note> note(UUID id, String reader) {
            return Optional.ofNullable(notes.get(id))
                    .filter(n ->
                            n.author().equals(reader) || isDisclosed(n.content().questions()));
        }

        /** What an approval of the area would stand for now. */
        AreaContent content(String area) {
            List<Link> links =
                    questionsOf(area).flatMap(q -> q.links().values().stream()).toList();
            return new AreaContent(
                    area,
                    links.stream()
                            .map(Link::evidence)
                            .distinct()
                            .map(id -> AreaContent.Piece.of(id, item(id).evidence()))
                            .toList(),
                    notesOf(area).filter(n -> n.kind() != NoteKind.PROSE).toList(),
                    links.stream().map(Link::content).toList(),
                    notesOf(area).filter(n -> n.kind() == NoteKind.PROSE).toList(),
                    questionsOf(area)
                            .map(QuestionState::agreed)
                            .flatMap(Stream::ofNullable)
                            .toList());
        }

        private Stream<AreaContent.Note> notesOf(String area) {
            return notes.values().stream()
                    .filter(n -> n.area().equals(area))
                    .map(n -> AreaContent.Note.of(n.id(), n.kind(), n.content()));
        }

        /** True if anything in this assessment has or had that id. */
        boolean isTaken(UUID id) {
            return evidence.containsKey(id)
                    || notes.containsKey(id)
                    || remarks.containsKey(id)
                    || spent.contains(id)
                    || questions.values().stream().anyMatch(q -> q.links().containsKey(id));
        }

        Item item(UUID id) {
            Item item = evidence.get(id);
            if (item == null) {
                throw Refused.because(Refusal.NO_SUCH_EVIDENCE, "evidence");
            }
            return item;
        }

        Opened with(QuestionState question) {
            return new Opened(
                    unit,
                    edition,
                    phase,
                    team,
                    evidence,
                    Copies.with(questions, question.code(), question),
                    notes,
                    areas,
                    remarks,
                    shortFactsVersion,
                    shortFacts,
                    spent);
        }

        Opened with(Phase next) {
            return new Opened(
                    unit,
                    edition,
                    next,
                    team,
                    evidence,
                    questions,
                    notes,
                    areas,
                    remarks,
                    shortFactsVersion,
                    shortFacts,
                    spent);
        }

        Opened with(Membership member) {
            return new Opened(
                    unit,
                    edition,
                    phase,
                    Copies.with(team, member.member().id(), member),
                    evidence,
                    questions,
                    notes,
                    areas,
                    remarks,
                    shortFactsVersion,
                    shortFacts,
                    spent);
        }

        Opened with(Item item) {
            return new Opened(
                    unit,
                    edition,
                    phase,
                    team,
                    Copies.with(evidence, item.id(), item),
                    questions,
                    notes,
                    areas,
                    remarks,
                    shortFactsVersion,
                    shortFacts,
                    spent);
        }

        Opened withNotes(Map<UUID, Note> next) {
            return new Opened(
                    unit,
                    edition,
                    phase,
                    team,
                    evidence,
                    questions,
                    next,
                    areas,
                    remarks,
                    shortFactsVersion,
                    shortFacts,
                    spent);
        }

        Opened with(String area, AreaState next) {
            return new Opened(
                    unit,
                    edition,
                    phase,
                    team,
                    evidence,
                    questions,
                    notes,
                    Copies.with(areas, area, next),
                    remarks,
                    shortFactsVersion,
                    shortFacts,
                    spent);
        }

        Opened with(Remark remark) {
            return new Opened(
                    unit,
                    edition,
                    phase,
                    team,
                    evidence,
                    questions,
                    notes,
                    areas,
                    Copies.with(remarks, remark.id(), remark),
                    shortFactsVersion,
                    shortFacts,
                    spent);
        }

        Opened withShortFacts(List<Fact> facts) {
            return new Opened(
                    unit,
                    edition,
                    phase,
                    team,
                    evidence,
                    questions,
                    notes,
                    areas,
                    remarks,
                    shortFactsVersion + 1,
                    facts,
                    spent);
        }

        Opened withSpent(UUID id) {
            return new Opened(
                    unit,
                    edition,
                    phase,
                    team,
                    evidence,
                    questions,
                    notes,
                    areas,
                    remarks,
                    shortFactsVersion,
                    shortFacts,
                    Copies.with(spent, id));
        }
    }

    /** What may still be done. */
    enum Phase {
        IN_PROGRESS,
        FINISHED,
        CANCELLED
    }

    /** Who is or was in the team, and as what. */
    record Membership(Member member, Duty duty, boolean active) {}

    /** A piece of evidence and how often it was written. */
    record Item(UUID id, Evidence evidence, int version) {}

    /** Prose, a strength or an improvement opportunity. */
    record Note(UUID id, String area, NoteKind kind, Finding content, String author, int version) {}

    /** Where an area's review stands; approved is the hash of the approved content. */
    record AreaState(Status status, @Nullable String approved) {

        /** Where an area's review stands. */
        enum Status {
            IN_WORK,
            SUBMITTED,
            APPROVED,
            RETURNED
        }
    }

    /** A remark, open or resolved. */
    record Remark(UUID id, String area, @Nullable String question, String author, boolean resolved) {}
}
