package samsyn.command.assessment;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import samsyn.command.assessment.Gathered.Item;
import samsyn.command.assessment.Judged.Remark;
import samsyn.command.assessment.QuestionState.Link;
import samsyn.command.assessment.Reviewed.AreaState;
import samsyn.event.AreaContent;
import samsyn.event.AreaContent.NoteKind;
import samsyn.openness.Openness;
import samsyn.openness.Openness.Hands;

/** What an assessment has come to: just what decisions need, folded from its events. Immutable. */
public sealed interface Assessment {

    /** Before the first event. */
    Assessment NOT_OPENED = new NotOpened();

    /** Nothing has happened yet. */
    record NotOpened() implements Assessment {}

    /**
     * An assessment that has been opened, in parts: each group of events changes one of them, rarely two.
     *
     * @param spent ids of proposals and of what was taken away: no id is ever given to a second thing
     */
    record Opened(
            Setting setting,
            Team team,
            Gathered gathered,
            Judged judged,
            Written written,
            Reviewed reviewed,
            Set<UUID> spent)
            implements Assessment, Openness.State {

        Optional<QuestionState> question(String code) {
            return Optional.ofNullable(judged.questions().get(code));
        }

        Optional<AreaState> area(String code) {
            return Optional.ofNullable(reviewed.areas().get(code));
        }

        Optional<Item> item(UUID id) {
            return Optional.ofNullable(gathered.items().get(id));
        }

        /** The questions of an area, in the edition's order. */
        Stream<QuestionState> questionsIn(String area) {
            return setting.edition().area(area).stream()
                    .flatMap(a -> a.questions().stream())
                    .map(q -> Objects.requireNonNull(judged.questions().get(q.code())));
        }

        boolean isAgreed(String area) {
            return questionsIn(area).allMatch(q -> q.agreed() != null);
        }

        @Override
        public boolean isDisclosed(String question) {
            return question(question).filter(q -> !q.blind()).isPresent();
        }

        @Override
        public Hands handsOf(String area) {
            return area(area).map(AreaState::hands).orElse(Hands.TEAM);
        }

        @Override
        public String areaOf(String question) {
            return setting.edition().areaOf(question).code();
        }

        @Override
        public List<String> questionsOf(String area) {
            return questionsIn(area).map(QuestionState::code).toList();
        }

        /** True if the remark was made after reviewers gave its area back, and the team still has it. */
        boolean isSinceGivenBack(Remark remark) {
            return area(remark.area())
                    .filter(a -> a.remarkedSince().contains(remark.id()))
                    .isPresent();
        }

        /** What an approval of the area would stand for now. */
        AreaContent content(String area) {
            List<Link> links =
                    questionsIn(area).flatMap(q -> q.links().values().stream()).toList();
            return new AreaContent(
                    area,
                    links.stream()
                            .map(Link::evidence)
                            .distinct()
                            .map(id -> AreaContent.Piece.of(
                                    id, item(id).orElseThrow().evidence()))
                            .toList(),
                    notesOf(area).filter(n -> n.kind() != NoteKind.PROSE).toList(),
                    links.stream().map(Link::content).toList(),
                    notesOf(area).filter(n -> n.kind() == NoteKind.PROSE).toList(),
                    questionsIn(area)
                            .map(QuestionState::agreed)
                            .flatMap(Stream::ofNullable)
                            .toList());
        }

        private Stream<AreaContent.Note> notesOf(String area) {
            return written.notes().values().stream()
                    .filter(n -> n.area().equals(area))
                    .map(n -> AreaContent.Note.of(n.id(), n.kind(), n.content()));
        }

        /** True if anything in this assessment has or had that id. */
        boolean isTaken(UUID id) {
            return gathered.items().containsKey(id)
                    || written.notes().containsKey(id)
                    || judged.remarks().containsKey(id)
                    || spent.contains(id)
                    || judged.questions().values().stream()
                            .anyMatch(q -> q.links().containsKey(id));
        }

        Opened with(Setting next) {
            return new Opened(next, team, gathered, judged, written, reviewed, spent);
        }

        Opened with(Team next) {
            return new Opened(setting, next, gathered, judged, written, reviewed, spent);
        }

        Opened with(Gathered next) {
            return new Opened(setting, team, next, judged, written, reviewed, spent);
        }

        Opened with(Judged next) {
            return new Opened(setting, team, gathered, next, written, reviewed, spent);
        }

        Opened with(Written next) {
            return new Opened(setting, team, gathered, judged, next, reviewed, spent);
        }

        Opened with(Reviewed next) {
            return new Opened(setting, team, gathered, judged, written, next, spent);
        }

        Opened withSpent(UUID id) {
            return new Opened(setting, team, gathered, judged, written, reviewed, Copies.with(spent, id));
        }
    }
}
