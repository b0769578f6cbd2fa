package samsyn.query.read;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import samsyn.openness.Openness.Thing;
import samsyn.openness.Openness.Version;
import samsyn.query.dossier.Remark;
import samsyn.query.dossier.Writing;
import samsyn.query.face.Documents;
import samsyn.query.face.Found;
import samsyn.query.face.Key;
import samsyn.query.face.Page;
import samsyn.query.face.View;
import samsyn.query.face.Whose;
import samsyn.query.openness.Standing;

/** The texts and remarks of an area and its questions, as far as a reader may know them. */
final class AreaTexts {

    private static final Comparator<Remark> BY_TIME =
            Comparator.comparing((Remark remark) -> remark.made().at()).thenComparing(Remark::id);
    private static final Comparator<KnownText> AS_WRITTEN = Comparator.comparing(
                    (KnownText known) -> known.text().first().at())
            .thenComparing(known -> known.text().id());

    private final Standing standing;
    private final String area;
    private final Documents now;
    private final Documents documents;

    /** A text, and whether more than its author know of it. */
    record KnownText(Writing text, boolean known) {}

    /**
     * Prepares it.
     *
     * @param now the documents as they are
     * @param documents those that the area is read from, which may be earlier ones
     */
    AreaTexts(Standing standing, String area, Documents now, Documents documents) {
        this.standing = standing;
        this.area = area;
        this.now = now;
        this.documents = documents;
    }

    /** Keys of the first pages of texts that cover questions. */
    Stream<Key> keysOnQuestions() {
        return Stream.concat(Stream.of(open()), hidden()).flatMap(key -> key.pages(ListPages.AT_ONCE));
    }

    /** Keys of the first pages of texts on the area as a whole, and of remarks on it. */
    Stream<Key> keysOnArea() {
        return standing.mayReadAsHandedOver(Thing.writing(area, List.of()))
                ? Stream.concat(Stream.of(whole()), remarks(View.REMARKS_ON_AREA, area))
                        .flatMap(key -> key.pages(ListPages.AT_ONCE))
                : Stream.of();
    }

    /** Keys of the first pages of remarks on a question. */
    Stream<Key> keysOfRemarks(String question) {
        return remarks(View.REMARKS_ON_QUESTION, question).flatMap(key -> key.pages(ListPages.AT_ONCE));
    }

    /** Those that cover questions, in the order in which they were first written. */
    List<KnownText> onQuestions(Found found) {
        Stream<KnownText> opened =
                ListPages.all(documents, found, open(), ListPages.AT_ONCE, Page.WritingPage.class).stream()
                        .filter(text -> standing.mayReadAsHandedOver(Thing.writing(area, text.questions())))
                        .map(text -> new KnownText(text, true));
        Stream<KnownText> alone = hidden().flatMap(
                        key -> ListPages.all(documents, found, key, ListPages.AT_ONCE, Page.WritingPage.class).stream())
                .map(text -> new KnownText(
                        text, !text.author().id().equals(standing.reader().id())));
        return Stream.concat(opened, alone).sorted(AS_WRITTEN).toList();
    }

    /** All of the area, in the order in which they were first written. */
    List<KnownText> all(Found found) {
        Stream<KnownText> onArea = standing.mayReadAsHandedOver(Thing.writing(area, List.of()))
                ? ListPages.all(documents, found, whole(), ListPages.AT_ONCE, Page.WritingPage.class).stream()
                        .map(text -> new KnownText(text, true))
                : Stream.of();
        return Stream.concat(onQuestions(found).stream(), onArea)
                .sorted(AS_WRITTEN)
                .toList();
    }

    /** Remarks on a question, the oldest first. */
    List<Remark> remarksOn(String question, Found found) {
        return remarks(found, remarks(View.REMARKS_ON_QUESTION, question));
    }

    /** Remarks on the area as a whole, the oldest first. */
    List<Remark> remarksOnArea(Found found) {
        return standing.mayReadAsHandedOver(Thing.writing(area, List.of()))
                ? remarks(found, remarks(View.REMARKS_ON_AREA, area))
                : List.of();
    }

    private List<Remark> remarks(Found found, Stream<Key> lists) {
        return lists.flatMap(key -> remarks(found, key)).sorted(BY_TIME).toList();
    }

    /** Own remarks are known as they are now, also on what was given back. */
    private Stream<Remark> remarks(Found found, Key list) {
        boolean own = standing.reader().id().equals(list.whose().person());
        return own && documents != now
                ? ListPages.all(now, new Found(Map.of()), list, 0, Page.RemarkPage.class).stream()
                : ListPages.all(documents, found, list, ListPages.AT_ONCE, Page.RemarkPage.class).stream();
    }

    /** One list for everybody whose remarks the reader may know. */
    private Stream<Key> remarks(View view, String thing) {
        return standing.access().everybody().stream()
                .filter(author -> view == View.REMARKS_ON_AREA || knows(thing, author))
                .map(author -> Key.of(view, standing.assessment(), thing, Whose.madeBy(author)));
    }

    private boolean knows(String question, String author) {
        return standing.knows(Thing.judging(question), List.of(author), Version.AS_SUBMITTED);
    }

    private Key open() {
        return Key.of(View.WRITINGS_ON_QUESTIONS, standing.assessment(), area, Whose.ALL);
    }

    private Key whole() {
        return Key.of(View.WRITINGS_ON_AREA, standing.assessment(), area, Whose.ALL);
    }

    /** Lists of what authors alone know: evaluators have their own, auditors everybody's. */
    private Stream<Key> hidden() {
        return standing.access().everybody().stream()
                .filter(author -> standing.audits()
                        || (standing.evaluates()
                                && author.equals(standing.reader().id())))
                .map(author -> Key.of(View.WRITINGS_ON_QUESTIONS, standing.assessment(), area, Whose.alone(author)));
    }
}
