package samsyn.query.projection;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import samsyn.edition.Edition;
import samsyn.event.AssessmentEvent.AssessmentOpened;
import samsyn.event.Recorded;
import samsyn.query.area.AreaSheet;
import samsyn.query.assessments.Setting;
import samsyn.query.evidence.EvidenceItem;
import samsyn.query.evidence.Link;
import samsyn.query.facts.ShortFactsSheet;
import samsyn.query.question.QuestionSheet;

/**
 * The full sheets of one assessment, each folded from the events by a step of its own. Immutable; a sheet that an event
 * does not concern stays the same object.
 */
record Dossier(
        UUID assessment,
        Setting setting,
        Map<String, AreaSheet> areas,
        Map<String, QuestionSheet> questions,
        Map<UUID, EvidenceItem> evidence,
        ShortFactsSheet facts) {

    /** The sheets of an assessment just opened. */
    static Dossier opened(Recorded recorded) {
        if (!(recorded.event() instanceof AssessmentOpened opened)) {
            throw new IllegalStateException("The first entry of an assessment opens it.");
        }
        Map<String, AreaSheet> areas = new LinkedHashMap<>();
        Map<String, QuestionSheet> questions = new LinkedHashMap<>();
        for (Edition.Area area : opened.edition().areas()) {
            areas.put(area.code(), AreaSheet.untouched(area));
            area.questions().forEach(q -> questions.put(q.code(), QuestionSheet.untouched(area.code(), q)));
        }
        return new Dossier(
                recorded.envelope().assessment(),
                Setting.opened(opened, recorded.envelope().recordedAt()),
                Collections.unmodifiableMap(areas),
                Collections.unmodifiableMap(questions),
                Map.of(),
                ShortFactsSheet.NONE);
    }

    /** All sheets after one more event; each says itself whether it is concerned. */
    Dossier after(Recorded recorded) {
        return new Dossier(
                assessment,
                setting.after(recorded),
                each(areas, area -> area.after(recorded)),
                each(questions, question -> question.after(recorded)),
                evidenceAfter(recorded),
                facts.after(recorded));
    }

    QuestionSheet question(String code) {
        QuestionSheet sheet = questions.get(code);
        if (sheet == null) {
            throw new IllegalStateException("No question " + code + " in this assessment.");
        }
        return sheet;
    }

    AreaSheet area(String code) {
        AreaSheet sheet = areas.get(code);
        if (sheet == null) {
            throw new IllegalStateException("No area " + code + " in this assessment.");
        }
        return sheet;
    }

    /** The questions of an area, in the edition's order. */
    List<QuestionSheet> questionsOf(AreaSheet area) {
        return area.area().questions().stream().map(q -> question(q.code())).toList();
    }

    /** Every link there is, in the edition's order of questions. */
    Stream<Link> links() {
        return questions.values().stream().flatMap(q -> q.links().stream());
    }

    boolean isHandedOver(QuestionSheet question) {
        return area(question.area()).handedOver();
    }

    private Map<UUID, EvidenceItem> evidenceAfter(Recorded recorded) {
        EvidenceItem first = EvidenceItem.first(recorded).orElse(null);
        if (first != null && !evidence.containsKey(first.id())) {
            Map<UUID, EvidenceItem> next = new LinkedHashMap<>(evidence);
            next.put(first.id(), first);
            return Collections.unmodifiableMap(next);
        }
        return each(evidence, item -> item.after(recorded));
    }

    /** The same map where nothing in it has changed. */
    @SuppressWarnings("ReferenceEquality") // What an event does not concern stays the same object.
    private static <K, V> Map<K, V> each(Map<K, V> sheets, UnaryOperator<V> step) {
        Map<K, V> next = null;
        for (Map.Entry<K, V> sheet : sheets.entrySet()) {
            V now = step.apply(sheet.getValue());
            if (now != sheet.getValue()) {
                next = next == null ? new LinkedHashMap<>(sheets) : next;
                next.put(sheet.getKey(), now);
            }
        }
        return next == null ? sheets : Collections.unmodifiableMap(next);
    }
}
