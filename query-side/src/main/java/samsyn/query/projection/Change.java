package samsyn.query.projection;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import samsyn.event.Evidence.SelfDescription;
import samsyn.openness.Openness.Hands;
import samsyn.openness.Openness.Thing;
import samsyn.query.dossier.AreaFile;
import samsyn.query.dossier.CaseFile;
import samsyn.query.dossier.Dossier;
import samsyn.query.dossier.EvidenceFile;
import samsyn.query.dossier.Link;
import samsyn.query.dossier.Pages;
import samsyn.query.dossier.Phase;
import samsyn.query.dossier.QuestionFile;
import samsyn.query.dossier.Writing;
import samsyn.query.face.About;
import samsyn.query.face.EntryFace.Told;
import samsyn.query.face.Faces;
import samsyn.query.face.Key;
import samsyn.query.face.View;
import samsyn.query.face.Whose;

/** What one entry changes: which documents read differently, and who is told of what. */
@SuppressWarnings("ReferenceEquality") // What an event does not concern stays the same object.
final class Change {

    private final @Nullable Dossier before;
    private final Dossier after;
    private final About about;
    private final Telling telling;
    private final Map<Key, @Nullable Object> documents = new LinkedHashMap<>();

    private Change(@Nullable Dossier before, Dossier after, About about) {
        this.before = before;
        this.after = after;
        this.about = about;
        this.telling = new Telling(before, after);
    }

    /** @param before null if the entry opened the assessment */
    static Change between(@Nullable Dossier before, Dossier after, About about) {
        Change change = new Change(before, after, about);
        if (before == null) {
            change.opened();
        } else {
            change.compare(before);
        }
        change.things(about).forEach(thing -> change.telling.tell("history", thing, about.owners()));
        return change;
    }

    /** Every document that reads differently now; null for what is to be shown no more. */
    Map<Key, @Nullable Object> documents() {
        return documents;
    }

    List<Told> told() {
        return telling.told();
    }

    private void opened() {
        put(key(View.ACCESS));
        put(key(View.ASSESSMENT_IN_PROGRESS));
        put(key(View.QUESTIONNAIRE));
        for (String word : List.of("overview", "result", "evidence", "short-facts")) {
            telling.tell(word, Thing.SETTING);
        }
        after.areas().keySet().forEach(area -> telling.tell("area/" + area, Thing.review(area)));
        after.questions().keySet().forEach(code -> telling.tell("question/" + code, Thing.progress(code)));
    }

    private void compare(Dossier was) {
        if (was.caseFile() != after.caseFile()) {
            caseFile(was.caseFile());
        }
        Set<String> areas = new LinkedHashSet<>();
        changed(was.questions(), after.questions()).forEach((code, question) -> {
            areas.add(question.area());
            question(was.question(code), question);
        });
        changed(was.areas(), after.areas()).forEach((code, area) -> {
            areas.add(code);
            area(was.area(code), area);
        });
        if (was.evidence() != after.evidence()) {
            evidence(was, areas);
        }
        areas.forEach(area -> sheet(was, area));
    }

    private void caseFile(CaseFile was) {
        CaseFile now = after.caseFile();
        if (was.phase() != now.phase()) {
            put(key(View.ASSESSMENT_IN_PROGRESS));
            put(key(View.ASSESSMENT_FINISHED));
        } else {
            put(key(now.phase() == Phase.FINISHED ? View.ASSESSMENT_FINISHED : View.ASSESSMENT_IN_PROGRESS));
        }
        if (was.facts() != now.facts()) {
            put(key(View.SHORT_FACTS));
            telling.tell("short-facts", Thing.SETTING);
        }
        boolean named = was.unit() != now.unit() || was.year() != now.year();
        if (named || was.team() != now.team() || was.formers() != now.formers() || was.phase() != now.phase()) {
            put(key(View.ACCESS));
        }
        if (was.team() != now.team()) {
            // Who must score is said on every question.
            after.questions().keySet().forEach(code -> telling.tell("question/" + code, Thing.progress(code)));
        }
        telling.tell("overview", Thing.SETTING);
    }

    private void question(QuestionFile was, QuestionFile now) {
        String code = now.code();
        String word = "question/" + code;
        boolean disclosed = was.isDisclosed() != now.isDisclosed();
        if (was.own() != now.own() || was.agreement() != now.agreement() || was.round() != now.round()) {
            judging(was, now, disclosed);
        }
        changed(was.links(), now.links()).forEach((author, pages) -> {
            pages(
                    Key.of(View.LINKS, id(), code, Whose.madeBy(author)),
                    was.links().get(author),
                    pages);
            telling.tell(word, Thing.judging(code), List.of(author));
        });
        changed(was.remarks(), now.remarks()).forEach((author, pages) -> {
            Key first = Key.of(View.REMARKS_ON_QUESTION, id(), code, Whose.madeBy(author));
            pages(first, was.remarks().get(author), pages);
            telling.tell(word, Thing.judging(code), List.of(author));
        });
        if (!Objects.equals(was.selfDescription(), now.selfDescription())) {
            telling.tell(word, Thing.selfDescription(code));
        }
        if (was.links() != now.links() || disclosed) {
            linked(was, now, disclosed);
        }
    }

    private void judging(QuestionFile was, QuestionFile now, boolean disclosed) {
        String code = now.code();
        Set<String> authors = now.own().all().stream()
                .map(own -> own.evaluator().id())
                .filter(author ->
                        disclosed || !was.own().of(author).equals(now.own().of(author)))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!now.isDisclosed() || disclosed) {
            authors.forEach(author -> put(Key.of(View.QUESTION, id(), code, Whose.alone(author))));
            put(Key.of(View.QUESTION, id(), code, Whose.AUDITORS));
        }
        if (now.isDisclosed()) {
            put(Key.of(View.QUESTION, id(), code, Whose.ALL));
        }
        if (disclosed) {
            put(key(View.ACCESS));
            telling.tell("history", Thing.judging(code));
        }
        telling.tell("question/" + code, Thing.judging(code), authors);
    }

    /** Pieces of evidence whose links, as some readers know them, are others now. */
    private void linked(QuestionFile was, QuestionFile now, boolean disclosed) {
        Stream<Link> links = disclosed
                ? now.allLinks()
                : changed(was.links(), now.links()).entrySet().stream()
                        .flatMap(by -> moved(was.links().get(by.getKey()), by.getValue()));
        links.forEach(link -> {
            List<String> authors = List.of(link.evaluator().id());
            if (after.handsOf(now.area()) == Hands.REVIEWERS) {
                // What they knew as it was given back with another area, they may know as it is now.
                put(piece(link.evidence(), Whose.REVIEWERS));
            }
            telling.tell("evidence/" + link.evidence(), Thing.judging(now.code()), authors);
            telling.tell("evidence", Thing.judging(now.code()), authors);
        });
    }

    private void area(AreaFile was, AreaFile now) {
        String code = now.code();
        if (was.review() != now.review()) {
            telling.tell("area/" + code, Thing.review(code));
            telling.tell("overview", Thing.SETTING);
        }
        if (was.hands() != now.hands()) {
            put(key(View.ACCESS));
            restingThenAndNow(now).forEach(piece -> {
                put(piece(piece, Whose.REVIEWERS));
                telling.tellReviewers(piece);
            });
            for (String question : now.questions()) {
                telling.tell("question/" + question, Thing.progress(question));
                telling.tell("result", Thing.judging(question));
            }
            telling.tell("history", Thing.review(code));
        }
        if (was.writings() != now.writings()) {
            writings(was, now);
        }
        changed(was.remarks(), now.remarks()).forEach((author, pages) -> {
            Key first = Key.of(View.REMARKS_ON_AREA, id(), code, Whose.madeBy(author));
            pages(first, was.remarks().get(author), pages);
            telling.tell("area/" + code, Thing.writing(code, List.of()), List.of(author));
        });
    }

    /** Evidence that the area rests on, and that it rested on when it was given back. */
    private Stream<UUID> restingThenAndNow(AreaFile area) {
        return Stream.of(
                        Stream.of(after),
                        Stream.ofNullable(after.givenBack().get(area.code())),
                        Stream.ofNullable(
                                before == null ? null : before.givenBack().get(area.code())))
                .flatMap(each -> each)
                .flatMap(dossier -> dossier.questionsIn(area))
                .flatMap(QuestionFile::evidence)
                .distinct();
    }

    private void writings(AreaFile was, AreaFile now) {
        String code = now.code();
        pages(
                Key.of(View.WRITINGS_ON_AREA, id(), code, Whose.ALL),
                was.writings().whole(),
                now.writings().whole());
        Key open = Key.of(View.WRITINGS_ON_QUESTIONS, id(), code, Whose.ALL);
        pages(open, was.writings().open(), now.writings().open());
        changed(was.writings().alone(), now.writings().alone()).forEach((author, pages) -> {
            Key alone = Key.of(View.WRITINGS_ON_QUESTIONS, id(), code, Whose.alone(author));
            pages(alone, was.writings().alone().get(author), pages);
        });
        moved(was.writings().whole(), now.writings().whole()).forEach(text -> written(code, text));
        moved(was.writings().open(), now.writings().open()).forEach(text -> written(code, text));
        changed(was.writings().alone(), now.writings().alone())
                .forEach((author, pages) ->
                        moved(was.writings().alone().get(author), pages).forEach(text -> written(code, text)));
    }

    private void written(String area, Writing text) {
        Thing thing = Thing.writing(area, text.questions());
        List<String> authors = List.of(text.author().id());
        telling.tell("area/" + area, thing, authors);
        text.questions().forEach(question -> telling.tell("question/" + question, thing, authors));
    }

    private void evidence(Dossier was, Set<String> areas) {
        UUID recorded = about.evidence();
        if (recorded != null) {
            EvidenceFile piece = after.evidence().get(recorded);
            put(piece(recorded, Whose.ALL));
            copies(recorded);
            piece(piece);
            piece.questions().forEach(question -> {
                areas.add(after.areaOf(question));
                telling.tell("question/" + question, question(piece, question), linking(piece, question));
            });
        }
        Key all = Key.of(View.EVIDENCE_LIST, id(), "", Whose.ALL);
        pages(all, was.evidence().listed(), after.evidence().listed());
        listed(
                Whose.COORDINATORS,
                was.evidence().coordinators(),
                after.evidence().coordinators());
        listed(Whose.REVIEWERS, was.evidence().reviewers(), after.evidence().reviewers());
    }

    /** Ids of those who have linked the piece to the question: they know it whatever is hidden from others. */
    private List<String> linking(EvidenceFile piece, String question) {
        return after.question(question)
                .allLinks()
                .filter(link -> link.evidence().equals(piece.id()))
                .map(link -> link.evaluator().id())
                .distinct()
                .toList();
    }

    private static Thing question(EvidenceFile piece, String question) {
        return piece.evidence() instanceof SelfDescription self
                        && self.question().equals(question)
                ? Thing.selfDescription(question)
                : Thing.judging(question);
    }

    private void listed(Whose whose, Pages<UUID> was, Pages<UUID> now) {
        pages(Key.of(View.EVIDENCE_LIST, id(), "", whose), was, now);
        moved(was, now).forEach(piece -> {
            put(piece(piece, whose));
            EvidenceFile file = after.evidence().get(piece);
            piece(file);
            file.things().forEach(thing -> telling.tell("history", thing));
        });
    }

    private void piece(EvidenceFile piece) {
        piece.things().forEach(thing -> {
            telling.tell("evidence/" + piece.id(), thing);
            telling.tell("evidence", thing);
        });
    }

    /** Coordinators and reviewers, who do not know all evidence, have copies of what they know. */
    private void copies(UUID piece) {
        put(piece(piece, Whose.COORDINATORS));
        put(piece(piece, Whose.REVIEWERS));
    }

    /** An area at a glance, and what an approval of it would stand for. */
    private void sheet(Dossier was, String code) {
        AreaFile now = after.area(code);
        boolean rows = false;
        for (String question : now.questions()) {
            QuestionFile old = was.question(question);
            QuestionFile current = after.question(question);
            rows |= old != current && row(old, current);
        }
        rows(was.area(code), now, rows);
        boolean content = now.allAgreed() && contentChanged(was, now);
        if (content || was.area(code).review() != now.review() || was.area(code).allAgreed() != now.allAgreed()) {
            put(Key.of(View.AREA, id(), code, Whose.ALL));
            telling.tell("area/" + code, Thing.review(code));
        }
    }

    /** The rows of its questions for all, and those for reviewers, which stand still while they are not handed over. */
    private void rows(AreaFile was, AreaFile now, boolean changed) {
        boolean handed = was.hands() != now.hands();
        boolean status = was.review().status() != now.review().status()
                || was.review().voided() != now.review().voided();
        if (changed || status) {
            put(Key.of(View.ROWS, id(), now.code(), Whose.ALL));
        }
        if (handed || status || (changed && now.hands() == Hands.REVIEWERS)) {
            put(Key.of(View.ROWS, id(), now.code(), Whose.REVIEWERS));
        }
    }

    /** Whether a question's row reads differently now. */
    private boolean row(QuestionFile was, QuestionFile now) {
        Thing progress = Thing.progress(now.code());
        boolean progressed = was.round() != now.round()
                || was.progress() != now.progress()
                || (was.own() != now.own() && !was.scored().equals(now.scored()));
        if (progressed) {
            telling.tell("question/" + now.code(), progress);
            telling.tell("area/" + now.area(), progress);
            telling.tell("overview", progress);
        }
        boolean agreed = was.agreed() != now.agreed() || was.support() != now.support();
        if (agreed) {
            telling.tell("result", Thing.judging(now.code()));
            telling.tell("area/" + now.area(), Thing.judging(now.code()));
        }
        return progressed || agreed || !Objects.equals(was.selfDescription(), now.selfDescription());
    }

    private boolean contentChanged(Dossier was, AreaFile now) {
        return was.area(now.code()).writings() != now.writings()
                || after.questionsIn(now)
                        .anyMatch(q -> q.links() != was.question(q.code()).links()
                                || q.agreed() != was.question(q.code()).agreed())
                || (about.evidence() != null
                        && after.evidence().get(about.evidence()).links().keySet().stream()
                                .anyMatch(now.questions()::contains));
    }

    private List<Thing> things(About what) {
        return what.evidence() == null
                ? List.of(what.thing())
                : after.evidence().get(what.evidence()).things();
    }

    private void put(Key key) {
        documents.put(key, Faces.of(key, after));
    }

    private <T> void pages(Key first, @Nullable Pages<T> was, Pages<T> now) {
        now.changedSince(was).forEach(number -> put(first.onPage(number)));
    }

    /** What has come to a list, gone from it, or changed in it. */
    private static <T> Stream<T> moved(@Nullable Pages<T> was, Pages<T> now) {
        Set<T> old = new LinkedHashSet<>();
        Set<T> current = new LinkedHashSet<>();
        now.changedSince(was).forEach(number -> {
            current.addAll(now.page(number).items());
            if (was != null && number < was.count()) {
                old.addAll(was.page(number).items());
            }
        });
        return Stream.concat(
                old.stream().filter(item -> !current.contains(item)),
                current.stream().filter(item -> !old.contains(item)));
    }

    private static <K, V> Map<K, V> changed(Map<K, V> before, Map<K, V> after) {
        if (before == after) {
            return Map.of();
        }
        Map<K, V> changed = new LinkedHashMap<>();
        after.forEach((key, value) -> {
            if (before.get(key) != value) {
                changed.put(key, value);
            }
        });
        return changed;
    }

    private UUID id() {
        return after.assessment();
    }

    private Key key(View view) {
        return Key.of(view, id());
    }

    private Key piece(UUID piece, Whose whose) {
        return Key.of(View.EVIDENCE, id(), piece.toString(), whose);
    }
}
