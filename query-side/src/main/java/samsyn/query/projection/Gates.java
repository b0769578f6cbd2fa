package samsyn.query.projection;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import samsyn.edition.Edition;
import samsyn.event.Evidence.SelfDescription;
import samsyn.query.area.AreaSheet;
import samsyn.query.assessments.Phase;
import samsyn.query.document.Audience;
import samsyn.query.evidence.EvidenceItem;
import samsyn.query.question.QuestionSheet;
import samsyn.query.reader.Access;
import samsyn.query.reader.Access.AreaGate;
import samsyn.query.reader.Access.EvidenceGate;
import samsyn.query.reader.Access.Membership;

/** What in a dossier is open to whom: the one place that says so. For one thread. */
final class Gates {

    private final Dossier dossier;
    private final Map<Audience, Set<UUID>> evidence = new EnumMap<>(Audience.class);

    Gates(Dossier dossier) {
        this.dossier = dossier;
    }

    Access access() {
        return new Access(
                dossier.assessment(),
                dossier.setting().phase() == Phase.FINISHED,
                dossier.setting().team().stream()
                        .map(m -> new Membership(m.id(), m.duty(), m.active()))
                        .toList(),
                dossier.questions().values().stream()
                        .filter(QuestionSheet::isDisclosed)
                        .map(QuestionSheet::code)
                        .sorted()
                        .toList(),
                dossier.areas().values().stream().map(Gates::gate).toList(),
                dossier.evidence().keySet().stream().map(this::gate).toList());
    }

    /** Whether what is disclosed of a question is open to that audience. */
    boolean isOpen(QuestionSheet question, Audience audience) {
        return switch (audience) {
            case AUDITOR -> true;
            case TEAM, COORDINATOR -> question.isDisclosed();
            case REVIEWER -> question.isDisclosed() && dossier.isHandedOver(question);
            case OWN -> false;
        };
    }

    /** Whether what is written on an area as a whole is open to that audience. */
    boolean isWritingOpen(AreaSheet area, Audience audience) {
        return switch (audience) {
            case AUDITOR, TEAM -> true;
            case COORDINATOR -> dossier.questionsOf(area).stream().allMatch(QuestionSheet::isDisclosed);
            case REVIEWER -> area.handedOver();
            case OWN -> false;
        };
    }

    /** Whether what is written on these questions, or on the area as a whole, is open to that audience. */
    boolean isWritingOpen(AreaSheet area, List<String> questions, Audience audience) {
        return questions.isEmpty()
                ? isWritingOpen(area, audience)
                : questions.stream().allMatch(code -> isOpen(dossier.question(code), audience));
    }

    /** The evidence that is open to that audience. */
    Set<UUID> evidence(Audience audience) {
        return switch (audience) {
            case AUDITOR, TEAM -> dossier.evidence().keySet();
            case COORDINATOR, REVIEWER -> evidence.computeIfAbsent(audience, this::restingOnWhatIsOpen);
            case OWN -> Set.of();
        };
    }

    /** Evidence of questions that are open, and self-descriptions, which coordinators may record themselves. */
    private Set<UUID> restingOnWhatIsOpen(Audience audience) {
        Set<UUID> open = new HashSet<>();
        for (QuestionSheet question : dossier.questions().values()) {
            if (isOpen(question, audience)) {
                question.links().forEach(link -> open.add(link.evidence()));
            }
        }
        for (EvidenceItem item : dossier.evidence().values()) {
            if (isSelfDescriptionOpen(item, audience)) {
                open.add(item.id());
            }
        }
        return open;
    }

    private boolean isSelfDescriptionOpen(EvidenceItem item, Audience audience) {
        return item.evidence() instanceof SelfDescription self
                && (audience == Audience.COORDINATOR || dossier.isHandedOver(dossier.question(self.question())));
    }

    private static AreaGate gate(AreaSheet area) {
        return new AreaGate(
                area.code(),
                area.handedOver(),
                area.area().questions().stream().map(Edition.Question::code).toList());
    }

    private EvidenceGate gate(UUID id) {
        return new EvidenceGate(
                id,
                evidence(Audience.COORDINATOR).contains(id),
                evidence(Audience.REVIEWER).contains(id));
    }
}
