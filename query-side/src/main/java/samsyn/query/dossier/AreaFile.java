package samsyn.query.dossier;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import samsyn.edition.Edition;
import samsyn.event.AreaContent.NoteKind;
import samsyn.event.AssessmentEvent.Finding;
import samsyn.event.AssessmentEvent.RemarkMade;
import samsyn.event.AssessmentEvent.RemarkResolved;
import samsyn.event.Envelope;
import samsyn.openness.Openness.Hands;

/**
 * What has happened to one area, apart from its questions.
 *
 * @param agreed codes of its questions that are agreed now
 * @param writings prose, strengths and improvement opportunities
 * @param remarks remarks on the area as a whole, by the id of who made them
 */
public record AreaFile(
        Edition.Area area,
        AreaReview review,
        Set<String> agreed,
        Writings writings,
        PMap<String, Pages<Remark>> remarks) {

    static AreaFile untouched(Edition.Area area) {
        return new AreaFile(area, AreaReview.NOT_BEGUN, Set.of(), Writings.NONE, HashTreePMap.empty());
    }

    public String code() {
        return area.code();
    }

    public List<String> questions() {
        return area.questions().stream().map(Edition.Question::code).toList();
    }

    public boolean allAgreed() {
        return agreed.size() == area.questions().size();
    }

    public Hands hands() {
        return switch (review.status()) {
            case IN_WORK -> Hands.TEAM;
            case SUBMITTED, APPROVED -> Hands.REVIEWERS;
            case RETURNED -> Hands.GIVEN_BACK;
        };
    }

    /** Every remark on the area as a whole, whoever made it. */
    public Stream<Remark> allRemarks() {
        return remarks.values().stream().flatMap(Pages::stream);
    }

    AreaFile agreed(String question) {
        Set<String> next = Stream.concat(agreed.stream(), Stream.of(question)).collect(Collectors.toUnmodifiableSet());
        return new AreaFile(area, review, next, writings, remarks);
    }

    AreaFile takenUp(String question) {
        Set<String> left = agreed.stream().filter(q -> !q.equals(question)).collect(Collectors.toUnmodifiableSet());
        return new AreaFile(area, review.takenUp(), left, writings, remarks);
    }

    AreaFile with(AreaReview next) {
        return new AreaFile(area, next, agreed, writings, remarks);
    }

    AreaFile with(RemarkMade event, Envelope envelope) {
        return new AreaFile(area, review, agreed, writings, QuestionFile.with(remarks, event, envelope));
    }

    AreaFile with(RemarkResolved event, Envelope envelope) {
        return new AreaFile(area, review, agreed, writings, QuestionFile.with(remarks, event, envelope));
    }

    AreaFile written(UUID id, NoteKind kind, Finding content, Envelope envelope, Predicate<List<String>> isKnown) {
        Said said = Said.in(envelope);
        return with(writings.with(new Writing(id, kind, content, 1, said, said), isKnown));
    }

    AreaFile rewritten(UUID id, Finding now, Envelope envelope, Predicate<List<String>> isKnown) {
        Writing before = writing(id);
        return with(writings.rewritten(before, before.rewritten(now, Said.in(envelope)), isKnown));
    }

    AreaFile without(UUID writing) {
        return with(writings.without(writing(writing).id()));
    }

    /** With what all evaluators may know of its writings now among the rest. */
    AreaFile opened(Predicate<List<String>> isKnown) {
        return with(writings.opened(isKnown));
    }

    public Writing writing(UUID id) {
        return writings.all()
                .filter(text -> text.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No text " + id + " on area " + code() + "."));
    }

    @SuppressWarnings("ReferenceEquality") // What an event does not concern stays the same object.
    private AreaFile with(Writings next) {
        return next == writings ? this : new AreaFile(area, review, agreed, next, remarks);
    }
}
