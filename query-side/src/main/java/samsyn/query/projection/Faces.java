package samsyn.query.projection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import samsyn.event.AssessmentEvent.Duty;
import samsyn.query.area.AreaFace;
import samsyn.query.area.AreaSheet;
import samsyn.query.area.Finding;
import samsyn.query.assessments.Overview;
import samsyn.query.assessments.Setting.Membership;
import samsyn.query.document.Audience;
import samsyn.query.document.Recipient;
import samsyn.query.document.View;
import samsyn.query.evidence.EvidenceItem;
import samsyn.query.evidence.EvidenceSheet;
import samsyn.query.evidence.Link;
import samsyn.query.evidence.Support;
import samsyn.query.question.Agreement;
import samsyn.query.question.QuestionFace;
import samsyn.query.question.QuestionSheet;
import samsyn.query.reader.Access;
import samsyn.query.result.ResultSheet;
import samsyn.query.result.ResultSheet.Mark;
import samsyn.score.Score;

/** Makes, of the full sheets, what each recipient may know of a thing. For one thread. */
final class Faces {

    private static final List<Audience> SHARED =
            List.of(Audience.TEAM, Audience.COORDINATOR, Audience.REVIEWER, Audience.AUDITOR);

    private final Dossier dossier;
    private final Gates gates;
    private final Map<String, String> contents = new HashMap<>();
    private @Nullable Map<String, Integer> scored;

    Faces(Dossier dossier) {
        this.dossier = dossier;
        this.gates = new Gates(dossier);
    }

    /** The faces after one more event; hashes of contents that it did not touch are not made again. */
    Faces next(Dossier after) {
        Faces next = new Faces(after);
        contents.forEach((area, hash) -> {
            if (Contents.areSame(dossier, after, area)) {
                next.contents.put(area, hash);
            }
        });
        return next;
    }

    Access access() {
        return gates.access();
    }

    /** The thing for every recipient there is. */
    List<Face> of(Thing thing) {
        List<Face> faces = new ArrayList<>();
        for (Audience audience : SHARED) {
            faces.add(new Face(Recipient.of(audience), shared(thing, audience)));
        }
        for (String evaluator : dossier.setting().evaluators()) {
            faces.add(new Face(Recipient.own(evaluator), own(thing, evaluator)));
        }
        return faces;
    }

    private @Nullable Object shared(Thing thing, Audience audience) {
        return switch (thing.kind()) {
            case ASSESSMENT_IN_PROGRESS, ASSESSMENT_FINISHED -> overview(audience);
            case RESULT -> result(audience);
            case QUESTION -> question(dossier.question(thing.code()), audience);
            case AREA -> area(dossier.area(thing.code()), audience);
            case EVIDENCE -> evidence(UUID.fromString(thing.code()), audience);
            case EVIDENCE_LIST -> evidenceList(audience);
            case SHORT_FACTS -> dossier.facts();
        };
    }

    private @Nullable Object own(Thing thing, String evaluator) {
        return switch (thing.kind()) {
            case ASSESSMENT_IN_PROGRESS, ASSESSMENT_FINISHED ->
                new Overview.Own(scoredBy(evaluator), dossier.setting().openedAt());
            case QUESTION -> ownQuestion(dossier.question(thing.code()), evaluator);
            case AREA -> ownArea(dossier.area(thing.code()), evaluator);
            case EVIDENCE -> ownEvidence(UUID.fromString(thing.code()), evaluator);
            case RESULT, EVIDENCE_LIST, SHORT_FACTS -> null;
        };
    }

    // --- questions ----------------------------------------------------------------------------------------

    private @Nullable Object question(QuestionSheet sheet, Audience audience) {
        return switch (audience) {
            case AUDITOR -> QuestionFace.whole(sheet);
            case TEAM, COORDINATOR -> QuestionFace.open(sheet);
            case REVIEWER -> dossier.isHandedOver(sheet) ? QuestionFace.open(sheet) : null;
            case OWN -> null;
        };
    }

    private static QuestionFace.@Nullable Own ownQuestion(QuestionSheet sheet, String evaluator) {
        QuestionFace.Own own = QuestionFace.own(sheet, evaluator);
        return own.scores().isEmpty() && own.links().isEmpty() && own.remarks().isEmpty() ? null : own;
    }

    private int scoredBy(String evaluator) {
        if (scored == null) {
            scored = dossier.questions().values().stream()
                    .flatMap(q -> q.scored().stream())
                    .collect(Collectors.toMap(e -> e, _ -> 1, Integer::sum));
        }
        return scored.getOrDefault(evaluator, 0);
    }

    // --- areas --------------------------------------------------------------------------------------------

    private @Nullable AreaFace area(AreaSheet sheet, Audience audience) {
        if (audience == Audience.REVIEWER && !sheet.handedOver()) {
            return null;
        }
        return AreaFace.of(
                sheet,
                dossier.questionsOf(sheet).stream().map(QuestionSheet::row).toList(),
                finding -> isOpen(sheet, finding, audience),
                gates.isWritingOpen(sheet, audience),
                content(sheet));
    }

    private @Nullable String content(AreaSheet sheet) {
        return sheet.allAgreed()
                ? contents.computeIfAbsent(
                        sheet.code(), _ -> Contents.of(sheet, dossier).hash())
                : null;
    }

    private boolean isOpen(AreaSheet sheet, Finding finding, Audience audience) {
        return gates.isWritingOpen(sheet, finding.content().questions(), audience);
    }

    private AreaFace.@Nullable Own ownArea(AreaSheet sheet, String evaluator) {
        List<Finding> own = sheet.findings().stream()
                .filter(f -> f.author().id().equals(evaluator) && !isOpen(sheet, f, Audience.TEAM))
                .toList();
        return own.isEmpty() ? null : new AreaFace.Own(own);
    }

    // --- evidence -----------------------------------------------------------------------------------------

    private @Nullable EvidenceSheet evidence(UUID id, Audience audience) {
        EvidenceItem item = dossier.evidence().get(id);
        if (item == null || !gates.evidence(audience).contains(id)) {
            return null;
        }
        List<Link> links = dossier.questions().values().stream()
                .filter(q -> gates.isOpen(q, audience))
                .flatMap(q -> q.links().stream())
                .filter(l -> l.evidence().equals(id))
                .toList();
        return EvidenceSheet.of(item, links);
    }

    private EvidenceSheet.@Nullable Own ownEvidence(UUID id, String evaluator) {
        List<Link> own = dossier.questions().values().stream()
                .filter(q -> !q.isDisclosed())
                .flatMap(q -> q.links().stream())
                .filter(l -> l.evidence().equals(id) && l.evaluator().id().equals(evaluator))
                .toList();
        return own.isEmpty() ? null : new EvidenceSheet.Own(own);
    }

    private EvidenceSheet.Ids evidenceList(Audience audience) {
        Set<UUID> open = gates.evidence(audience);
        return new EvidenceSheet.Ids(dossier.evidence().keySet().stream()
                .filter(open::contains)
                .map(UUID::toString)
                .toList());
    }

    // --- result and overview ------------------------------------------------------------------------------

    private ResultSheet result(Audience audience) {
        Map<String, Score> agreed = new HashMap<>();
        List<Mark> marks = new ArrayList<>();
        for (QuestionSheet sheet : dossier.questions().values()) {
            Agreement.Agreed score = sheet.agreed();
            if (score != null && gates.isOpen(sheet, audience)) {
                agreed.put(sheet.code(), score.score());
                Support support = sheet.support();
                if (support != null) {
                    marks.add(new Mark(sheet.code(), support));
                }
            }
        }
        var opened = dossier.setting().opened();
        return ResultSheet.of(opened.edition(), opened.labels(), agreed, marks);
    }

    private Overview overview(Audience audience) {
        return Overview.of(
                dossier.assessment(),
                dossier.setting(),
                dossier.setting().team().stream()
                        .filter(Membership::active)
                        .map(m -> member(m, audience))
                        .toList(),
                dossier.areas().values().stream()
                        .map(a -> progress(a, audience))
                        .toList(),
                dossier.facts().version());
    }

    private Overview.TeamMember member(Membership m, Audience audience) {
        boolean counted = m.duty() == Duty.EVALUATOR && audience != Audience.REVIEWER;
        return new Overview.TeamMember(
                m.id(), m.name(), m.employer(), m.duty(), counted ? (Integer) scoredBy(m.id()) : null);
    }

    private Overview.AreaProgress progress(AreaSheet area, Audience audience) {
        boolean known = audience != Audience.REVIEWER || area.handedOver();
        int disclosed = (int) dossier.questionsOf(area).stream()
                .filter(QuestionSheet::isDisclosed)
                .count();
        return new Overview.AreaProgress(
                area.code(),
                area.area().name(),
                area.review().status(),
                area.area().questions().size(),
                known ? (Integer) disclosed : null,
                known ? (Integer) area.agreed().size() : null,
                area.review().voided(),
                Overview.Total.of(dossier.setting().finished(), area.code()));
    }

    /** False only for evidence that is not recorded yet. */
    static boolean isThere(Thing thing, Dossier dossier) {
        return thing.kind() != View.EVIDENCE || dossier.evidence().containsKey(UUID.fromString(thing.code()));
    }

    /** Every thing that there is. */
    static Stream<Thing> things(Dossier dossier) {
        return Stream.of(
                        Stream.of(Thing.OVERVIEW, Thing.RESULT, Thing.EVIDENCE_LIST, Thing.SHORT_FACTS),
                        dossier.areas().keySet().stream().map(Thing::area),
                        dossier.questions().keySet().stream().map(Thing::question),
                        dossier.evidence().keySet().stream().map(Thing::evidence))
                .flatMap(s -> s);
    }
}
