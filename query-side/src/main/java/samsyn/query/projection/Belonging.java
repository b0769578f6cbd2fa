package samsyn.query.projection;

import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import samsyn.event.AssessmentEvent;
import samsyn.event.AssessmentEvent.*;
import samsyn.event.Recorded;
import samsyn.query.area.Finding;
import samsyn.query.area.Remark;
import samsyn.query.history.Compartment;
import samsyn.query.history.IndexPage;
import samsyn.query.reader.Person;

/** To which compartment of its assessment's history an entry belongs, and whose it is. */
final class Belonging {

    private final Dossier before;

    private Belonging(Dossier before) {
        this.before = before;
    }

    /** @param before the sheets before the entry, or after it if it is the first */
    static IndexPage.Row of(Recorded recorded, Dossier before) {
        Belonging belonging = new Belonging(before);
        return new IndexPage.Row(
                recorded.envelope().sequence(),
                recorded.envelope().id(),
                recorded.envelope().recordedAt(),
                belonging.compartment(recorded).word(),
                belonging.owners(recorded));
    }

    private Compartment compartment(Recorded recorded) {
        return switch (recorded.event()) {
            case AssessmentOpened _, TeamMemberAssigned _, TeamMemberReleased _ -> Compartment.ASSESSMENT;
            case ShortFactsRecorded _ -> Compartment.ASSESSMENT;
            case AssessmentFinished _, AssessmentReopened _, AssessmentCancelled _ -> Compartment.ASSESSMENT;
            case SelfDescriptionRecorded e -> Compartment.evidence(e.evidence());
            case InterviewRecorded e -> Compartment.evidence(e.evidence());
            case InterviewAmended e -> Compartment.evidence(e.evidence());
            case DocumentRegistered e -> Compartment.evidence(e.evidence());
            case WebPageReviewed e -> Compartment.evidence(e.evidence());
            case EvidenceAmended e -> Compartment.evidence(e.evidence());
            case EvidenceLinked e -> Compartment.question(e.question());
            case EvidenceUnlinked e -> Compartment.question(e.question());
            case QuestionScored e -> Compartment.question(e.question());
            case ScoreRevised e -> Compartment.question(e.question());
            case ScoreWithdrawn e -> Compartment.question(e.question());
            case ScoresDisclosed e -> Compartment.question(e.question());
            case ConsensusProposed e -> Compartment.question(e.question());
            case ConsensusConfirmed e -> Compartment.question(e.question());
            case ConsensusDeclined e -> Compartment.question(e.question());
            case ConsensusReached e -> Compartment.question(e.question());
            case QuestionReopened e -> Compartment.question(e.question());
            case RemarkMade e ->
                Compartment.writing(e.area(), e.question() == null ? List.of() : List.of(e.question()));
            case RemarkResolved e ->
                Compartment.writing(e.area(), e.question() == null ? List.of() : List.of(e.question()));
            case AreaDescribed e -> Compartment.writing(e.area(), e.prose().questions());
            case StrengthNoted e -> Compartment.writing(e.area(), e.strength().questions());
            case ImprovementNoted e ->
                Compartment.writing(e.area(), e.improvement().questions());
            case FindingRevised e ->
                Compartment.writing(
                        e.area(), both(questions(e.area(), e.finding()), e.now().questions()));
            case FindingRemoved e -> Compartment.writing(e.area(), questions(e.area(), e.finding()));
            case AreaSubmitted e -> Compartment.area(e.area());
            case AreaApproved e -> Compartment.area(e.area());
            case AreaReturned e -> Compartment.area(e.area());
            case AreaReopened e -> Compartment.area(e.area());
            case ApprovalVoided e -> Compartment.area(e.area());
        };
    }

    /** Who did it, and the author of what was rewritten, removed or answered. */
    private List<String> owners(Recorded recorded) {
        Stream<Person> authors = switch (recorded.event()) {
            case FindingRevised e -> findings(e.area(), e.finding()).stream().map(Finding::author);
            case FindingRemoved e -> findings(e.area(), e.finding()).stream().map(Finding::author);
            case RemarkResolved e -> remarks(e.question(), e.remark());
            case AssessmentEvent _ -> Stream.empty();
        };
        return Stream.concat(Stream.of(recorded.envelope().actor().id()), authors.map(Person::id))
                .distinct()
                .toList();
    }

    private Stream<Person> remarks(@Nullable String question, UUID remark) {
        return question == null
                ? Stream.empty()
                : before.question(question).remarks().stream()
                        .filter(r -> r.id().equals(remark))
                        .map(Remark::author);
    }

    private List<String> questions(String area, UUID finding) {
        return findings(area, finding).stream()
                .flatMap(f -> f.content().questions().stream())
                .toList();
    }

    private List<Finding> findings(String area, UUID finding) {
        return before.area(area).findings().stream()
                .filter(f -> f.id().equals(finding))
                .toList();
    }

    private static List<String> both(List<String> was, List<String> now) {
        TreeSet<String> all = new TreeSet<>(was);
        all.addAll(now);
        return List.copyOf(all);
    }
}
