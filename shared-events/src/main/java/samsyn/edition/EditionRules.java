package samsyn.edition;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import samsyn.edition.Edition.Area;
import samsyn.edition.Edition.Criterion;
import samsyn.edition.Edition.Policies;
import samsyn.edition.Edition.Question;
import samsyn.json.CanonicalJson;
import samsyn.json.NotCanonicalException;

/** What an edition must be, so that every assessment made with it can be opened, scored and finished. */
final class EditionRules {

    /** What an entry has room for, beside the rest of the event that carries the edition or its result. */
    private static final int MOST_BYTES = 50_000;

    /** What a row of the result table takes more than the question it is made from, at most. */
    private static final int RESULT_ROW_BYTES = 80;

    /** The disclosure of a question carries every evaluator's judgement of every criterion. */
    private static final int MOST_CRITERIA = 50;

    private static final int MOST_POINTS = 100_000;
    private static final int MOST_DECIMALS = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,19}");

    /** Takes a demand on the member at that JSON pointer, and the sentence otherwise. */
    @FunctionalInterface
    interface Demand {
        void that(boolean holds, String pointer, String otherwise);
    }

    private final Demand demand;

    EditionRules(Demand demand) {
        this.demand = demand;
    }

    /** Asks of the edition all that it must be, in the order of the file. */
    void check(Edition edition) {
        demand.that(
                ID.matcher(edition.id()).matches(),
                "/id",
                "an id has letters a-z, digits, dots and hyphens, at most 80");
        demand.that(!edition.tool().isBlank(), "/tool", "the tool has no name");
        demand.that(!edition.name().isBlank(), "/name", "the edition has no name");
        demand.that(
                !Locale.forLanguageTag(edition.language()).getLanguage().isEmpty(),
                "/language",
                "the language is a tag such as sv or nb-NO");
        demand.that(!edition.source().isBlank(), "/source", "the edition does not say where it comes from");
        check(edition.policies());
        demand.that(!edition.areas().isEmpty(), "/areas", "an edition needs at least one area");
        Set<String> areas = new HashSet<>();
        Set<String> questions = new HashSet<>();
        for (int a = 0; a < edition.areas().size(); a++) {
            Area area = edition.areas().get(a);
            String at = "/areas/" + a;
            checkCode(area.code(), areas, at, "area");
            demand.that(!area.name().isBlank(), at + "/name", "area " + area.code() + " has no name");
            demand.that(!area.questions().isEmpty(), at + "/questions", "area " + area.code() + " has no questions");
            for (int q = 0; q < area.questions().size(); q++) {
                check(area.questions().get(q), questions, at + "/questions/" + q);
            }
            Integer expected = edition.policies().areaMaximum();
            demand.that(
                    expected == null || area.max() == expected,
                    at + "/questions",
                    "the maxima of area " + area.code() + " sum to " + area.max() + ", not to " + expected);
        }
        checkSize(edition);
    }

    private void check(Policies policies) {
        BigDecimal tolerance = policies.tolerance();
        demand.that(
                tolerance.signum() >= 0 && tolerance.compareTo(HUNDRED) <= 0 && tolerance.scale() <= MOST_DECIMALS,
                "/policies/tolerance",
                "the tolerance is percent of the maximum, 0..100, with at most 4 decimals");
    }

    private void check(Question question, Set<String> known, String at) {
        checkCode(question.code(), known, at, "question");
        demand.that(
                question.max() > 0 && question.max() <= MOST_POINTS,
                at + "/max",
                "the maximum of " + question.code() + " is not within 1.." + MOST_POINTS);
        demand.that(!question.text().isBlank(), at + "/text", "question " + question.code() + " has no text");
        List<Criterion> criteria = question.criteria();
        demand.that(
                criteria.size() <= MOST_CRITERIA,
                at + "/criteria",
                "question " + question.code() + " has more than " + MOST_CRITERIA + " criteria");
        Set<String> codes = new HashSet<>();
        for (int c = 0; c < criteria.size(); c++) {
            Criterion criterion = criteria.get(c);
            String in = at + "/criteria/" + c;
            checkCode(criterion.code(), codes, in, "criterion");
            demand.that(!criterion.text().isBlank(), in + "/text", "criterion " + criterion.code() + " has no text");
            demand.that(
                    criterion.weight().signum() > 0 && criterion.weight().scale() <= MOST_DECIMALS,
                    in + "/weight",
                    "a weight is above 0 and has at most 4 decimals");
        }
    }

    private void checkCode(String code, Set<String> known, String at, String what) {
        demand.that(
                CODE.matcher(code).matches(),
                at + "/code",
                what + " code " + code + " is not made of letters a-z, digits, dots and hyphens, at most 20");
        demand.that(known.add(code), at + "/code", what + " code " + code + " is used twice");
    }

    /** The first event of an assessment carries the edition, the last one a result row for each question and area. */
    private void checkSize(Edition edition) {
        int rows = edition.areas().size()
                + edition.areas().stream().mapToInt(a -> a.questions().size()).sum();
        long bytes;
        try {
            bytes = CanonicalJson.bytes(edition).length + (long) rows * RESULT_ROW_BYTES;
        } catch (NotCanonicalException e) {
            demand.that(false, "", "a text holds half a character (a lone surrogate)");
            return;
        }
        demand.that(
                bytes <= MOST_BYTES,
                "",
                "the edition and its result would take " + bytes + " bytes, and an event has room for " + MOST_BYTES
                        + "; shorten its texts or make two editions of it");
    }
}
