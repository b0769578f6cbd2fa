package samsyn.query.dossier;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import samsyn.edition.Edition;
import samsyn.event.AssessmentEvent.AssessmentOpened;
import samsyn.event.Recorded;
import samsyn.openness.Openness;
import samsyn.openness.Openness.Hands;
import samsyn.openness.Openness.Reader;
import samsyn.openness.Openness.Thing;
import samsyn.openness.Openness.Version;

/**
 * All that has happened in one assessment, in one file for each thing. Immutable; a file that an event does not concern
 * stays the same object.
 *
 * @param sequence of the last entry in it
 * @param last who said what that entry says, and when
 * @param areas by code, in the edition's order
 * @param questions by code, in the edition's order
 * @param givenBack for each area that reviewers gave back: all as it was with that entry
 */
public record Dossier(
        UUID assessment,
        long sequence,
        Said last,
        CaseFile caseFile,
        Map<String, AreaFile> areas,
        Map<String, QuestionFile> questions,
        EvidenceFiles evidence,
        PMap<String, Dossier> givenBack)
        implements Openness.State {

    /**
     * The dossier of an assessment just opened.
     *
     * @throws IllegalStateException if the entry does not open one
     */
    public static Dossier opened(Recorded recorded) {
        if (!(recorded.event() instanceof AssessmentOpened opened)) {
            throw new IllegalStateException("The first entry of an assessment opens it.");
        }
        Map<String, AreaFile> areas = new LinkedHashMap<>();
        Map<String, QuestionFile> questions = new LinkedHashMap<>();
        for (Edition.Area area : opened.edition().areas()) {
            areas.put(area.code(), AreaFile.untouched(area));
            area.questions().forEach(q -> questions.put(q.code(), QuestionFile.untouched(area.code(), q)));
        }
        return new Dossier(
                recorded.envelope().assessment(),
                recorded.envelope().sequence(),
                Said.in(recorded.envelope()),
                CaseFile.opened(opened, Said.in(recorded.envelope())),
                Collections.unmodifiableMap(areas),
                Collections.unmodifiableMap(questions),
                EvidenceFiles.NONE,
                HashTreePMap.empty());
    }

    /** The dossier after one more event. */
    public Dossier after(Recorded recorded) {
        return Happened.in(recorded).to(this);
    }

    /**
     * The file of a question.
     *
     * @throws IllegalStateException if the edition has none of that code
     */
    public QuestionFile question(String code) {
        QuestionFile file = questions.get(code);
        if (file == null) {
            throw new IllegalStateException("No question " + code + " in this assessment.");
        }
        return file;
    }

    /**
     * The file of an area.
     *
     * @throws IllegalStateException if the edition has none of that code
     */
    public AreaFile area(String code) {
        AreaFile file = areas.get(code);
        if (file == null) {
            throw new IllegalStateException("No area " + code + " in this assessment.");
        }
        return file;
    }

    /** The questions of an area, in the edition's order. */
    public Stream<QuestionFile> questionsIn(AreaFile area) {
        return area.area().questions().stream().map(q -> question(q.code()));
    }

    @Override
    public boolean isDisclosed(String question) {
        return question(question).isDisclosed();
    }

    @Override
    public Hands handsOf(String area) {
        return area(area).hands();
    }

    @Override
    public String areaOf(String question) {
        return question(question).area();
    }

    @Override
    public List<String> questionsOf(String area) {
        return area(area).questions();
    }

    /** Whether all readers of that kind may know it as it is now, whoever made it. */
    public boolean isOpenTo(Reader readers, Thing thing) {
        return Openness.knows(readers, thing, List.of(), Version.NOW, this);
    }

    Dossier at(long entry, Said said) {
        return new Dossier(assessment, entry, said, caseFile, areas, questions, evidence, givenBack);
    }

    Dossier with(CaseFile next) {
        return new Dossier(assessment, sequence, last, next, areas, questions, evidence, givenBack);
    }

    Dossier with(EvidenceFiles next) {
        return new Dossier(assessment, sequence, last, caseFile, areas, questions, next, givenBack);
    }

    Dossier onQuestion(String code, UnaryOperator<QuestionFile> change) {
        return new Dossier(
                assessment,
                sequence,
                last,
                caseFile,
                areas,
                put(questions, code, change.apply(question(code))),
                evidence,
                givenBack);
    }

    Dossier onEveryQuestion(UnaryOperator<QuestionFile> change) {
        Map<String, QuestionFile> next = new LinkedHashMap<>(questions);
        next.replaceAll((_, question) -> change.apply(question));
        return new Dossier(
                assessment, sequence, last, caseFile, areas, Collections.unmodifiableMap(next), evidence, givenBack);
    }

    Dossier onArea(String code, UnaryOperator<AreaFile> change) {
        return new Dossier(
                assessment,
                sequence,
                last,
                caseFile,
                put(areas, code, change.apply(area(code))),
                questions,
                evidence,
                givenBack);
    }

    /** Remembers how all was when the area was given back. */
    Dossier withGivenBack(String area) {
        return new Dossier(
                assessment, sequence, last, caseFile, areas, questions, evidence, givenBack.plus(area, forgetful()));
    }

    /** The same without what it remembers itself, or each would keep those before it for ever. */
    private Dossier forgetful() {
        return new Dossier(assessment, sequence, last, caseFile, areas, questions, evidence, HashTreePMap.empty());
    }

    Dossier withoutGivenBack(String area) {
        return new Dossier(assessment, sequence, last, caseFile, areas, questions, evidence, givenBack.minus(area));
    }

    private static <V> Map<String, V> put(Map<String, V> files, String code, V file) {
        Map<String, V> next = new LinkedHashMap<>(files);
        next.put(code, file);
        return Collections.unmodifiableMap(next);
    }
}
