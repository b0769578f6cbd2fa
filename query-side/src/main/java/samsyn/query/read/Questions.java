package samsyn.query.read;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import samsyn.edition.Edition;
import samsyn.event.AssessmentEvent.Duty;
import samsyn.openness.Openness.Thing;
import samsyn.query.dossier.Agreement;
import samsyn.query.dossier.Link;
import samsyn.query.face.Documents;
import samsyn.query.face.EvidenceFace;
import samsyn.query.face.Found;
import samsyn.query.face.Key;
import samsyn.query.face.QuestionFace;
import samsyn.query.face.Rows.Row;
import samsyn.query.face.View;
import samsyn.query.face.Whose;
import samsyn.query.openness.Access;
import samsyn.query.openness.Asker;
import samsyn.query.openness.NoSuchThing;
import samsyn.query.openness.Standing;
import samsyn.query.read.QuestionView.Colleague;
import samsyn.text.Texts;

/** Reads one question. */
public final class Questions {

    private final Documents documents;
    private final Standings standings;
    private final Texts texts;
    private final EvidenceWording wording;

    public Questions(Documents documents, Standings standings, Texts texts) {
        this.documents = documents;
        this.standings = standings;
        this.texts = texts;
        this.wording = new EvidenceWording(texts);
    }

    /**
     * The question as this reader may know it.
     *
     * @throws NoSuchThing if there is no such question for this reader
     */
    public QuestionView of(UUID assessment, String code, Asker reader) {
        Standing standing = standings.of(assessment, reader);
        if (!standing.access().hasQuestion(code) || !standing.mayReadAsHandedOver(Thing.progress(code))) {
            throw new NoSuchThing("question");
        }
        String area = standing.access().areaOf(code);
        Documents from = standings.documents(standing, area);
        AreaTexts written = new AreaTexts(standing, area, documents, from);
        Found found = from.find(Stream.of(
                        standings.questionnaires().key(assessment),
                        Stream.of(AreaRows.key(standing, area)),
                        Arrays.stream(judging(standing, code)),
                        Links.keys(standing, code, ListPages.AT_ONCE),
                        written.keysOfRemarks(code),
                        written.keysOnQuestions())
                .flatMap(keys -> keys)
                .toList());
        Edition.Question question =
                standings.questionnaires().of(assessment, found).question(code).orElseThrow();
        Row row = AreaRows.of(standing, area, found).row(code);
        List<Link> links = Links.on(standing, code, from, found);
        Found evidence =
                from.find(Stream.concat(links.stream().map(Link::evidence), Stream.ofNullable(row.selfDescription()))
                        .distinct()
                        .map(id -> EvidencePieces.key(standing, id))
                        .toList());
        QuestionFace face =
                found.first(QuestionFace.class, judging(standing, code)).orElse(QuestionFace.BLIND);
        QuestionWording words = new QuestionWording(face, links, texts);
        Notes notes = new Notes(texts);
        Agreement.@Nullable Disclosure disclosure = face.agreement().disclosure();
        return new QuestionView(
                code,
                area,
                question.text(),
                question.max(),
                question.criteria(),
                row.round(),
                row.progress(),
                colleagues(from == documents ? standing.access() : then(from, standing), row),
                standing.evaluates() ? words.mine(reader.id()) : null,
                words.scores(standing.audits()),
                disclosure == null ? null : disclosure.mean(),
                disclosure == null ? null : disclosure.gap(),
                disclosure == null ? null : disclosure.tolerance(),
                disclosure == null ? null : (Boolean) disclosure.within(),
                disclosure == null ? null : disclosure.said().at(),
                words.proposal(),
                words.declined(),
                words.agreed(),
                words.rounds(),
                words.reopenings(),
                face.agreement().version(),
                links.stream().map(link -> link(link, standing, evidence)).toList(),
                written.remarksOn(code, found).stream().map(notes::remark).toList(),
                written.onQuestions(found).stream()
                        .filter(known -> known.text().questions().contains(code))
                        .map(known -> notes.note(known.text(), known.known()))
                        .toList(),
                selfDescription(row, standing, evidence, links));
    }

    /** The reader's own document before the one that all are given who may know. */
    private static Key[] judging(Standing standing, String code) {
        Key all = Key.of(View.QUESTION, standing.assessment(), code, Whose.ALL);
        return switch (standing.role()) {
            case EVALUATOR ->
                new Key[] {
                    Key.of(
                            View.QUESTION,
                            standing.assessment(),
                            code,
                            Whose.alone(standing.reader().id())),
                    all
                };
            case AUDITOR -> new Key[] {Key.of(View.QUESTION, standing.assessment(), code, Whose.AUDITORS), all};
            case COORDINATOR, REVIEWER ->
                standing.mayReadAsHandedOver(Thing.judging(code)) ? new Key[] {all} : new Key[] {};
            case OPERATOR, CONTACT, PUBLIC -> new Key[] {};
        };
    }

    /** Who belonged to the team as the area was given back. */
    private static Access then(Documents from, Standing standing) {
        return from.find(Key.of(View.ACCESS, standing.assessment()), Access.class)
                .orElse(standing.access());
    }

    private static List<Colleague> colleagues(Access access, Row row) {
        return access.members().stream()
                .filter(m -> m.active() && m.duty() == Duty.EVALUATOR)
                .map(m -> new Colleague(m.person(), m.name(), row.scored().contains(m.person())))
                .toList();
    }

    private static QuestionView.LinkView link(Link link, Standing standing, Found evidence) {
        EvidenceFace face = evidence.one(EvidencePieces.key(standing, link.evidence()), EvidenceFace.class)
                .orElse(null);
        return new QuestionView.LinkView(
                link.id(),
                link.evidence(),
                face == null ? null : EvidenceWording.kind(face),
                face == null ? null : EvidenceWording.title(face),
                link.shows(),
                link.passage(),
                link.evaluator());
    }

    private @Nullable EvidencePiece selfDescription(Row row, Standing standing, Found evidence, List<Link> links) {
        return Optional.ofNullable(row.selfDescription())
                .flatMap(id -> evidence.one(EvidencePieces.key(standing, id), EvidenceFace.class))
                .map(face -> wording.whole(face, standing.assessment(), leading(links, face)))
                .orElse(null);
    }

    private static List<Link> leading(List<Link> links, EvidenceFace face) {
        return links.stream()
                .filter(link -> link.evidence().equals(face.piece().id()))
                .toList();
    }
}
