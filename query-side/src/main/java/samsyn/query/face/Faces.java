package samsyn.query.face;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import samsyn.query.dossier.AreaFile;
import samsyn.query.dossier.AreaReview;
import samsyn.query.dossier.CaseFile;
import samsyn.query.dossier.Contents;
import samsyn.query.dossier.Dossier;
import samsyn.query.dossier.EvidenceFile;
import samsyn.query.dossier.GivenBack;
import samsyn.query.dossier.Pages;
import samsyn.query.dossier.Phase;
import samsyn.query.dossier.QuestionFile;
import samsyn.query.dossier.Writing;
import samsyn.query.dossier.Writings;
import samsyn.query.face.Whose.Readers;
import samsyn.query.openness.Access;

/** Makes the documents of a dossier: each by its key, and nothing where there is nothing to show yet. */
public final class Faces {

    private Faces() {}

    /**
     * What stands there, or null if nothing does.
     *
     * @throws IllegalArgumentException for what is made of entries and not of the dossier
     */
    public static @Nullable Object of(Key key, Dossier d) {
        return switch (key.view()) {
            case ACCESS -> access(d);
            case ASSESSMENT_IN_PROGRESS -> isFinished(d) ? null : OverviewFace.of(d);
            case ASSESSMENT_FINISHED -> isFinished(d) ? OverviewFace.of(d) : null;
            case QUESTIONNAIRE -> d.caseFile().opened().edition();
            case ROWS -> rows(d.area(key.thing()), key.whose(), d);
            case AREA -> area(d.area(key.thing()), d);
            case QUESTION -> question(d.question(key.thing()), key.whose());
            case LINKS -> page(d.question(key.thing()).links().get(person(key)), key, Page.LinkPage::of);
            case REMARKS_ON_QUESTION ->
                page(d.question(key.thing()).remarks().get(person(key)), key, Page.RemarkPage::of);
            case REMARKS_ON_AREA -> page(d.area(key.thing()).remarks().get(person(key)), key, Page.RemarkPage::of);
            case WRITINGS_ON_QUESTIONS ->
                page(writings(d.area(key.thing()).writings(), key.whose()), key, Page.WritingPage::of);
            case WRITINGS_ON_AREA -> page(d.area(key.thing()).writings().whole(), key, Page.WritingPage::of);
            case SHORT_FACTS ->
                d.caseFile().facts().version() == 0 ? null : d.caseFile().facts();
            case EVIDENCE -> evidence(UUID.fromString(key.thing()), key.whose(), d);
            case EVIDENCE_LIST -> page(list(key.whose(), d), key, Page.IdPage::of);
            case ENTRY, ENTRY_LIST, REACHED -> throw new IllegalArgumentException(key + " is not made of the dossier.");
        };
    }

    private static boolean isFinished(Dossier d) {
        return d.caseFile().phase() == Phase.FINISHED;
    }

    private static Access access(Dossier d) {
        return new Access(
                d.assessment(),
                d.caseFile().unit().name(),
                d.caseFile().year(),
                isFinished(d),
                d.caseFile().team().stream().map(Faces::belonging).toList(),
                d.caseFile().formers(),
                d.areas().values().stream().map(area -> hands(area, d)).toList(),
                d.questions().values().stream()
                        .filter(QuestionFile::isDisclosed)
                        .map(QuestionFile::code)
                        .toList());
    }

    private static Access.InTeam belonging(CaseFile.Membership member) {
        return new Access.InTeam(member.id(), member.name(), member.duty(), member.active());
    }

    private static Access.AreaHands hands(AreaFile area, Dossier d) {
        Dossier then = d.givenBack().get(area.code());
        return new Access.AreaHands(area.code(), area.hands(), then == null ? null : then.last(), area.questions());
    }

    private static @Nullable Rows rows(AreaFile area, Whose whose, Dossier d) {
        if (whose.readers() != Readers.REVIEWERS) {
            Rows rows = Rows.of(area, d);
            return rows.equals(Rows.UNTOUCHED) ? null : rows;
        }
        Rows live = Rows.of(area, d);
        return switch (area.hands()) {
            case TEAM -> area.review().equals(AreaReview.NOT_BEGUN) ? null : hidden(live);
            case REVIEWERS -> live;
            case GIVEN_BACK -> {
                Dossier then = Objects.requireNonNull(d.givenBack().get(area.code()));
                yield Rows.of(then.area(area.code()), then);
            }
        };
    }

    private static Rows hidden(Rows live) {
        return new Rows(live.status(), live.voided(), false, Map.of());
    }

    private static @Nullable AreaFace area(AreaFile area, Dossier d) {
        String content = area.allAgreed() ? Contents.of(area, d).hash() : null;
        AreaFace face = new AreaFace(area.review(), content);
        return face.equals(AreaFace.UNTOUCHED) ? null : face;
    }

    /** While it is blind, one for each evaluator who has scored it, and one for auditors; then one for all. */
    private static @Nullable QuestionFace question(QuestionFile question, Whose whose) {
        return switch (whose.readers()) {
            case ALL -> question.isDisclosed() ? QuestionFace.whole(question) : null;
            case AUDITORS ->
                question.isDisclosed() || question.own().all().isEmpty() ? null : QuestionFace.whole(question);
            case ALONE -> {
                String evaluator = Objects.requireNonNull(whose.person());
                boolean any = question.own().all().stream().anyMatch(own -> own.isBy(evaluator));
                yield question.isDisclosed() || !any ? null : QuestionFace.alone(question, evaluator);
            }
            case COORDINATORS, REVIEWERS, MADE_BY -> null;
        };
    }

    private static @Nullable Pages<Writing> writings(Writings writings, Whose whose) {
        return whose.person() == null ? writings.open() : writings.alone().get(whose.person());
    }

    private static @Nullable EvidenceFace evidence(UUID id, Whose whose, Dossier d) {
        EvidenceFile file = d.evidence().find(id);
        if (file == null) {
            return null;
        }
        return switch (whose.readers()) {
            case ALL -> EvidenceFace.of(file, null);
            case COORDINATORS -> file.toCoordinators() ? EvidenceFace.of(file, null) : null;
            case REVIEWERS -> forReviewers(file, d);
            case AUDITORS, MADE_BY, ALONE -> null;
        };
    }

    private static @Nullable EvidenceFace forReviewers(EvidenceFile file, Dossier d) {
        GivenBack.Known known = GivenBack.toReviewers(file, d);
        return known == null ? null : EvidenceFace.of(known.file(), known.asOf());
    }

    private static @Nullable Pages<UUID> list(Whose whose, Dossier d) {
        return switch (whose.readers()) {
            case ALL -> d.evidence().listed();
            case COORDINATORS -> d.evidence().coordinators();
            case REVIEWERS -> d.evidence().reviewers();
            case AUDITORS, MADE_BY, ALONE -> null;
        };
    }

    private static <T, P> @Nullable P page(@Nullable Pages<T> pages, Key key, Function<Pages.Places<T>, P> of) {
        return pages == null || key.page() >= pages.count() ? null : of.apply(pages.page((int) key.page()));
    }

    private static String person(Key key) {
        return Objects.requireNonNull(key.whose().person(), "This document is one person's.");
    }
}
