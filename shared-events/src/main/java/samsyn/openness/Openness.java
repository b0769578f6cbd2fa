package samsyn.openness;

import static samsyn.openness.Openness.When.ALWAYS;
import static samsyn.openness.Openness.When.DISCLOSED;
import static samsyn.openness.Openness.When.DISCLOSED_AND_HANDED_OVER;
import static samsyn.openness.Openness.When.HANDED_OVER;
import static samsyn.openness.Openness.When.LINKED_TO_WHAT_IS_OPEN;
import static samsyn.openness.Openness.When.NEVER;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who may know what, as one table: nothing else opens anything to anybody. Whoever made something knows it, too, as long
 * as they belong to the team.
 */
public final class Openness {

    /** What there is to know of an assessment; a row of the table for each. */
    public enum Matter {
        //           evaluators, coordinators,           reviewers,                 auditors, operators, contact, public
        /** Opening, team, short facts, closing. */
        SETTING(ALWAYS, ALWAYS, ALWAYS, ALWAYS, NEVER, NEVER, NEVER),
        /** That somebody has scored a question, and how far its judging is. */
        PROGRESS(ALWAYS, ALWAYS, HANDED_OVER, ALWAYS, NEVER, NEVER, NEVER),
        /** Own scores, their reasons, agreement, links and remarks of a question. */
        JUDGING(DISCLOSED, DISCLOSED, DISCLOSED_AND_HANDED_OVER, ALWAYS, NEVER, NEVER, NEVER),
        /** Prose and findings that cover questions: all of these count. */
        WRITING_ON_QUESTIONS(DISCLOSED, DISCLOSED, DISCLOSED_AND_HANDED_OVER, ALWAYS, NEVER, NEVER, NEVER),
        /** Prose, findings and remarks on an area as a whole: all its questions count. */
        WRITING_ON_AREA(ALWAYS, DISCLOSED, HANDED_OVER, ALWAYS, NEVER, NEVER, NEVER),
        /** Where an area's review stands, and why it was given back. */
        REVIEW(ALWAYS, ALWAYS, HANDED_OVER, ALWAYS, NEVER, NEVER, NEVER),
        /** Interviews, documents and web pages. */
        EVIDENCE(ALWAYS, LINKED_TO_WHAT_IS_OPEN, LINKED_TO_WHAT_IS_OPEN, ALWAYS, NEVER, NEVER, NEVER),
        /** The unit's own answer to a question. */
        SELF_DESCRIPTION(ALWAYS, ALWAYS, HANDED_OVER, ALWAYS, NEVER, NEVER, NEVER),
        /** An entry's place in the log and in its assessment. */
        PLACE(NEVER, NEVER, NEVER, ALWAYS, ALWAYS, NEVER, NEVER);

        private final List<When> columns;

        Matter(When... columns) {
            this.columns = List.of(columns);
        }

        /** When it is open to readers of that role. */
        public When to(Role role) {
            return columns.get(role.ordinal());
        }
    }

    /** In what capacity somebody reads; the columns of the table, in their order. */
    public enum Role {
        EVALUATOR("evaluators"),
        COORDINATOR("coordinators"),
        REVIEWER("reviewers"),
        AUDITOR("auditors"),
        OPERATOR("operators"),
        /** The municipality's own contact. */
        CONTACT("contact"),
        PUBLIC("public");

        private final String heading;

        Role(String heading) {
            this.heading = heading;
        }

        /** How the printed table calls this column. */
        public String heading() {
            return heading;
        }
    }

    /** When something is open: the cells of the table. */
    public enum When {
        ALWAYS("always"),
        /** The own scores of all its questions are disclosed. */
        DISCLOSED("when disclosed"),
        /** Its area was submitted and not taken back; what was given back is open as it was handed over. */
        HANDED_OVER("when handed over"),
        DISCLOSED_AND_HANDED_OVER("when disclosed and handed over"),
        /** A question whose judging is open to the reader rests on it. */
        LINKED_TO_WHAT_IS_OPEN("when linked to a question open to them"),
        NEVER("never");

        private final String words;

        When(String words) {
            this.words = words;
        }

        /** How the printed table says it. */
        public String words() {
            return words;
        }
    }

    /** Of which version of a thing is asked. */
    public enum Version {
        NOW,
        /** As it was when its area was given back to the team. */
        AS_SUBMITTED
    }

    /** Whether an area is with the reviewers. */
    public enum Hands {
        /** The team works on it, and reviewers know nothing of it. */
        TEAM,
        REVIEWERS,
        /** The reviewers gave it back: they know it as it was then. */
        GIVEN_BACK
    }

    /**
     * Somebody who may want to know.
     *
     * @param id who it is, null for all of that role together: what is somebody's own is then not counted
     */
    public record Reader(Role role, @Nullable String id) {
        public static final Reader EVALUATORS = all(Role.EVALUATOR);
        public static final Reader COORDINATORS = all(Role.COORDINATOR);
        public static final Reader REVIEWERS = all(Role.REVIEWER);
        public static final Reader AUDITORS = all(Role.AUDITOR);

        public static Reader all(Role role) {
            return new Reader(role, null);
        }

        public static Reader evaluator(String id) {
            return new Reader(Role.EVALUATOR, id);
        }
    }

    /**
     * Something to know.
     *
     * @param area the area it belongs to, null where its questions say so or where it belongs to none
     * @param questions those that it covers; of evidence, those that rest on it
     */
    public record Thing(Matter matter, @Nullable String area, List<String> questions) {
        public static final Thing SETTING = new Thing(Matter.SETTING, null, List.of());
        public static final Thing PLACE = new Thing(Matter.PLACE, null, List.of());

        public static Thing progress(String question) {
            return new Thing(Matter.PROGRESS, null, List.of(question));
        }

        public static Thing judging(String question) {
            return new Thing(Matter.JUDGING, null, List.of(question));
        }

        /** @param questions those it covers; none means the area as a whole */
        public static Thing writing(String area, Collection<String> questions) {
            return questions.isEmpty()
                    ? new Thing(Matter.WRITING_ON_AREA, area, List.of())
                    : new Thing(Matter.WRITING_ON_QUESTIONS, area, List.copyOf(questions));
        }

        public static Thing review(String area) {
            return new Thing(Matter.REVIEW, area, List.of());
        }

        /** @param linked the questions that rest on it now */
        public static Thing evidence(Collection<String> linked) {
            return new Thing(Matter.EVIDENCE, null, List.copyOf(linked));
        }

        /** The same as far as those of its questions go. */
        public Thing within(Predicate<String> these) {
            return new Thing(matter, area, questions.stream().filter(these).toList());
        }

        public static Thing selfDescription(String question) {
            return new Thing(Matter.SELF_DESCRIPTION, null, List.of(question));
        }
    }

    /** What the table asks of an assessment. */
    public interface State {
        /** Whether the own scores of a question are disclosed. */
        boolean isDisclosed(String question);

        Hands handsOf(String area);

        String areaOf(String question);

        List<String> questionsOf(String area);
    }

    private Openness() {}

    /**
     * Whether the reader may know the thing.
     *
     * @param authors ids of those who made it, or who wrote what it rewrites
     * @param version of which version that is asked
     */
    public static boolean knows(
            Reader reader, Thing thing, Collection<String> authors, Version version, State assessment) {
        return (reader.id() != null && authors.contains(reader.id())) || isOpen(reader, thing, version, assessment);
    }

    private static boolean isOpen(Reader reader, Thing thing, Version version, State assessment) {
        return switch (thing.matter().to(reader.role())) {
            case ALWAYS -> true;
            case DISCLOSED -> isDisclosed(thing, assessment);
            case HANDED_OVER -> isHandedOver(thing, version, assessment);
            case DISCLOSED_AND_HANDED_OVER ->
                isDisclosed(thing, assessment) && isHandedOver(thing, version, assessment);
            case LINKED_TO_WHAT_IS_OPEN ->
                thing.questions().stream()
                        .anyMatch(question -> isOpen(reader, Thing.judging(question), version, assessment));
            case NEVER -> false;
        };
    }

    private static boolean isDisclosed(Thing thing, State assessment) {
        List<String> questions = thing.questions().isEmpty() && thing.area() != null
                ? assessment.questionsOf(thing.area())
                : thing.questions();
        return questions.stream().allMatch(assessment::isDisclosed);
    }

    private static boolean isHandedOver(Thing thing, Version version, State assessment) {
        return thing.area() != null
                ? isHandedOver(thing.area(), version, assessment)
                : thing.questions().stream()
                        .allMatch(question -> isHandedOver(assessment.areaOf(question), version, assessment));
    }

    private static boolean isHandedOver(String area, Version version, State assessment) {
        return switch (assessment.handsOf(area)) {
            case TEAM -> false;
            case REVIEWERS -> true;
            case GIVEN_BACK -> version == Version.AS_SUBMITTED;
        };
    }
}
