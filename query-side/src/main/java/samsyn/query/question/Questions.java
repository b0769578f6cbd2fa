package samsyn.query.question;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import samsyn.event.AssessmentEvent.Duty;
import samsyn.query.area.AreaView;
import samsyn.query.area.AreaWording;
import samsyn.query.area.Areas;
import samsyn.query.assessments.Assessments;
import samsyn.query.document.Documents;
import samsyn.query.document.View;
import samsyn.query.evidence.EvidencePiece;
import samsyn.query.evidence.EvidencePieces;
import samsyn.query.evidence.Link;
import samsyn.query.question.QuestionView.Colleague;
import samsyn.query.reader.NoSuchThing;
import samsyn.query.reader.Reader;
import samsyn.query.reader.Standing;
import samsyn.query.reader.Standings;
import samsyn.text.Texts;

/** Reads one question. */
public final class Questions {

    private static final QuestionFace.Own NOTHING = new QuestionFace.Own(List.of(), List.of(), List.of());

    private final Documents documents;
    private final Standings standings;
    private final Texts texts;
    private final Assessments assessments;
    private final Areas areas;
    private final EvidencePieces evidence;

    public Questions(Documents documents, Standings standings, Texts texts) {
        this.documents = documents;
        this.standings = standings;
        this.texts = texts;
        this.assessments = new Assessments(documents, standings);
        this.areas = new Areas(documents, standings, texts);
        this.evidence = new EvidencePieces(documents, standings, texts);
    }

    /**
     * The question, with what the reader alone knows of it.
     *
     * @throws NoSuchThing if there is no such question for this reader
     */
    public QuestionView of(UUID assessment, String code, Reader reader) {
        Standing standing = standings.of(assessment, reader);
        QuestionFace face = documents
                .find(standing.key(View.QUESTION, code), QuestionFace.class)
                .orElseThrow(() -> new NoSuchThing("question"));
        QuestionFace.Own own = standing.ownKey(View.QUESTION, code)
                .flatMap(key -> documents.find(key, QuestionFace.Own.class))
                .orElse(NOTHING);
        return view(standing, new QuestionWording(face, own, texts));
    }

    private QuestionView view(Standing standing, QuestionWording question) {
        QuestionFace face = question.face();
        Map<UUID, EvidencePiece> linked = evidence.byId(
                standing,
                Stream.concat(
                        question.links().stream().map(Link::evidence), Stream.ofNullable(face.selfDescription())));
        AreaWording wording = new AreaWording(texts);
        Agreement.@Nullable Disclosure disclosure = face.agreement().disclosure();
        String code = face.question().code();
        return new QuestionView(
                code,
                face.area(),
                face.question().text(),
                face.question().max(),
                face.question().criteria(),
                face.round(),
                face.progress(),
                colleagues(standing, face),
                question.mine(standing.reader().id()),
                question.scores(),
                disclosure == null ? null : disclosure.mean(),
                disclosure == null ? null : disclosure.gap(),
                disclosure == null ? null : disclosure.tolerance(),
                disclosure == null ? null : (Boolean) disclosure.within(),
                disclosure == null ? null : disclosure.at(),
                question.proposal(),
                question.declined(),
                question.agreed(face.agreement().agreedIn(face.round())),
                question.rounds(),
                face.agreement().reopenings(),
                face.agreement().version(),
                question.links().stream().map(l -> link(l, linked)).toList(),
                question.remarks().stream().map(wording::remark).toList(),
                notes(standing, face.area(), code),
                face.selfDescription() == null ? null : linked.get(face.selfDescription()));
    }

    private List<AreaView.Note> notes(Standing standing, String area, String code) {
        return areas.notesOn(code, area, standing);
    }

    private List<Colleague> colleagues(Standing standing, QuestionFace face) {
        return assessments.overview(standing).overview().team().stream()
                .filter(m -> m.duty() == Duty.EVALUATOR)
                .map(m -> new Colleague(m.id(), m.name(), face.scored().contains(m.id())))
                .toList();
    }

    private static QuestionView.LinkView link(Link link, Map<UUID, EvidencePiece> linked) {
        EvidencePiece piece = linked.get(link.evidence());
        return new QuestionView.LinkView(
                link.id(),
                link.evidence(),
                piece == null ? null : piece.kind(),
                piece == null ? null : piece.title(),
                link.shows(),
                link.passage(),
                link.evaluator());
    }
}
