package samsyn.edition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One immutable version of a questionnaire, carried whole in the first event of every assessment made with it.
 *
 * @param id stable id such as {@code kommunkompassen-2010}
 * @param tool the tool's name, such as KommunKompassen
 * @param name the edition's name, such as 2010
 * @param language BCP 47 tag of the question texts
 * @param source where the texts and maxima come from
 * @param policies the named rules by which scores become a result
 * @param areas the areas in printed order
 */
public record Edition(
        String id, String tool, String name, String language, String source, Policies policies, List<Area> areas) {

    public Edition {
        areas = List.copyOf(areas);
    }

    /** An area: questions that are summed and approved together. */
    public record Area(String code, String name, List<Question> questions) {
        public Area {
            questions = List.copyOf(questions);
        }

        /** Sum of its questions' maxima, in points. */
        public int max() {
            return questions.stream().mapToInt(Question::max).sum();
        }
    }

    /** A question with its maximum in points and, where the edition has them, its weighted criteria. */
    public record Question(String code, String text, int max, List<Criterion> criteria) {
        public Question {
            criteria = List.copyOf(criteria);
        }
    }

    /** One weighted part of a question, judged in percent; weights are relative to their sum. */
    public record Criterion(String code, String text, BigDecimal weight) {}

    /**
     * The edition's named rules.
     *
     * @param tolerance percent of a question's maximum within which the mean may be accepted, boundary inside
     * @param total how the grand total is made
     * @param notApplicable what a question that does not apply does to the maximum
     * @param areaMaximum points that every area's maxima must sum to, where the edition says so
     */
    public record Policies(
            BigDecimal tolerance,
            Total total,
            NotApplicable notApplicable,
            @Nullable Integer areaMaximum) {

        /** How the grand total is made from the areas. */
        public enum Total {
            /** The sum of the printed (rounded) area totals; its percent comes from the exact sum. */
            SUM_OF_PRINTED_AREAS,
            /** The exact sum, rounded once. */
            ROUNDED_EXACT_SUM
        }

        /** What a not-applicable question does to the maximum. */
        public enum NotApplicable {
            /** Its maximum stays and it scores nothing. */
            STAYS_IN_MAXIMUM,
            /** Its maximum is taken out of the area's and the total's. */
            LEAVES_MAXIMUM
        }
    }

    /** The question with that code, or empty if this edition has none. */
    public Optional<Question> question(String code) {
        return areas.stream()
                .flatMap(a -> a.questions().stream())
                .filter(q -> q.code().equals(code))
                .findFirst();
    }

    /** The area with that code, or empty if this edition has none. */
    public Optional<Area> area(String code) {
        return areas.stream().filter(a -> a.code().equals(code)).findFirst();
    }

    /**
     * The area that a question belongs to.
     *
     * @throws IllegalArgumentException if this edition has no such question
     */
    public Area areaOf(String question) {
        return areas.stream()
                .filter(a -> a.questions().stream().anyMatch(q -> q.code().equals(question)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No question " + question + " in " + id));
    }
}
