package samsyn.query.dossier;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import samsyn.edition.Edition;
import samsyn.event.AreaContent;
import samsyn.event.AssessmentEvent.RemarkMade;
import samsyn.event.AssessmentEvent.RemarkResolved;
import samsyn.event.Envelope;
import samsyn.score.Score;

/**
 * Everything that has happened to one question, hidden or not.
 *
 * @param round 1 while blind; every reopening starts the next
 * @param links by the id of who made them
 * @param remarks by the id of who made them
 * @param selfDescription id of the unit's own answer, null if it gave none
 */
public record QuestionFile(
        String area,
        Edition.Question question,
        int round,
        OwnScores own,
        Agreement agreement,
        PMap<String, Pages<Link>> links,
        PMap<String, Pages<Remark>> remarks,
        @Nullable UUID selfDescription) {

    /** How far the judging of a question has come. */
    public enum Judging {
        /** Own scores are hidden from each other. */
        BLIND,
        /** Own scores are disclosed, and the team has yet to agree. */
        DISCLOSED,
        AGREED
    }

    static QuestionFile untouched(String area, Edition.Question question) {
        return new QuestionFile(
                area, question, 1, OwnScores.NONE, Agreement.NONE, HashTreePMap.empty(), HashTreePMap.empty(), null);
    }

    public String code() {
        return question.code();
    }

    public boolean isDisclosed() {
        return agreement.disclosure() != null;
    }

    public Judging progress() {
        return agreed() != null ? Judging.AGREED : isDisclosed() ? Judging.DISCLOSED : Judging.BLIND;
    }

    /** The newest round's agreed score. */
    public Agreement.@Nullable Agreed agreed() {
        return agreement.agreedIn(round);
    }

    /** Why the agreed score is marked. */
    public @Nullable Support support() {
        Agreement.Agreed now = agreed();
        return now == null ? null : support(now.score());
    }

    /** Why that score would be marked as the team's: it rests on all links to the question. */
    public @Nullable Support support(Score score) {
        return Support.of(score, allLinks());
    }

    /** Ids of the evaluators who have a score in this round now, sorted. */
    public List<String> scored() {
        return own.scored(round);
    }

    /** Every link, whoever made it. */
    public Stream<Link> allLinks() {
        return links.values().stream().flatMap(Pages::stream);
    }

    /** Ids of the evidence that it rests on, the unit's own answer among it. */
    public Stream<UUID> evidence() {
        return Stream.concat(allLinks().map(Link::evidence), Stream.ofNullable(selfDescription));
    }

    /** Every remark, whoever made it. */
    public Stream<Remark> allRemarks() {
        return remarks.values().stream().flatMap(Pages::stream);
    }

    /** As an approval of the area stands for it, or null if it is not agreed. */
    public AreaContent.@Nullable Agreed content() {
        Agreement.Agreed now = agreed();
        return now == null ? null : new AreaContent.Agreed(code(), now.round(), now.score(), now.reason());
    }

    QuestionFile with(OwnScores next) {
        return new QuestionFile(area, question, round, next, agreement, links, remarks, selfDescription);
    }

    @SuppressWarnings("ReferenceEquality") // What an event does not concern stays the same object.
    QuestionFile with(Agreement next) {
        return next == agreement
                ? this
                : new QuestionFile(area, question, round, own, next, links, remarks, selfDescription);
    }

    QuestionFile inRound(int next, Agreement reopened) {
        return new QuestionFile(area, question, next, own, reopened, links, remarks, selfDescription);
    }

    QuestionFile with(Link link) {
        String by = link.evaluator().id();
        return withLinks(by, of(links, by).with(link));
    }

    QuestionFile withoutLink(UUID link) {
        String by = allLinks()
                .filter(l -> l.id().equals(link))
                .map(l -> l.evaluator().id())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No link " + link + " on question " + code() + "."));
        return withLinks(by, of(links, by).without(l -> l.id().equals(link)));
    }

    QuestionFile with(RemarkMade event, Envelope envelope) {
        return withRemarks(with(remarks, event, envelope));
    }

    QuestionFile with(RemarkResolved event, Envelope envelope) {
        return withRemarks(with(remarks, event, envelope));
    }

    QuestionFile withSelfDescription(UUID evidence) {
        return evidence.equals(selfDescription)
                ? this
                : new QuestionFile(area, question, round, own, agreement, links, remarks, evidence);
    }

    private QuestionFile withLinks(String by, Pages<Link> next) {
        return new QuestionFile(area, question, round, own, agreement, links.plus(by, next), remarks, selfDescription);
    }

    private QuestionFile withRemarks(PMap<String, Pages<Remark>> next) {
        return new QuestionFile(area, question, round, own, agreement, links, next, selfDescription);
    }

    /** The remarks, by who made them, with one more. */
    static PMap<String, Pages<Remark>> with(PMap<String, Pages<Remark>> remarks, RemarkMade event, Envelope envelope) {
        Remark made = Remark.of(event, envelope);
        return remarks.plus(made.author().id(), of(remarks, made.author().id()).with(made));
    }

    /** The remarks, by who made them, after one of them was dealt with. */
    @SuppressWarnings("ReferenceEquality") // Pages in which nothing has changed stay the same object.
    static PMap<String, Pages<Remark>> with(
            PMap<String, Pages<Remark>> remarks, RemarkResolved event, Envelope envelope) {
        UnaryOperator<Remark> dealtWith = remark -> remark.resolved(event, envelope);
        for (var author : remarks.entrySet()) {
            Pages<Remark> next = author.getValue().changed(r -> r.id().equals(event.remark()), dealtWith);
            if (next != author.getValue()) {
                return remarks.plus(author.getKey(), next);
            }
        }
        throw new IllegalStateException("No remark " + event.remark() + ".");
    }

    private static <T> Pages<T> of(PMap<String, Pages<T>> byPerson, String person) {
        Pages<T> pages = byPerson.get(person);
        return pages == null ? Pages.none() : pages;
    }
}
