package samsyn.query.history;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import samsyn.query.document.Audience;
import samsyn.query.reader.Access;
import samsyn.query.reader.Access.AreaGate;

/**
 * The part of an assessment that an entry belongs to; it decides to whom the entry is open. Written as one word:
 * {@code assessment}, {@code evidence=<id>}, {@code area=<code>}, {@code text=<code>}, {@code q=<code>+<code>}.
 */
public record Compartment(Part part, String of) {

    /** Opening, team, closing and short facts. */
    public static final Compartment ASSESSMENT = new Compartment(Part.ASSESSMENT, "");

    private static final String AND = "+";

    /** Kinds of compartments. */
    public enum Part {
        ASSESSMENT("assessment"),
        EVIDENCE("evidence"),
        AREA("area"),
        TEXT("text"),
        QUESTIONS("q");

        private final String word;

        Part(String word) {
            this.word = word;
        }
    }

    public static Compartment evidence(UUID id) {
        return new Compartment(Part.EVIDENCE, id.toString());
    }

    /** An area's review. */
    public static Compartment area(String code) {
        return new Compartment(Part.AREA, code);
    }

    /** What was written on an area as a whole, or on these questions of it. */
    public static Compartment writing(String area, Collection<String> questions) {
        return questions.isEmpty()
                ? new Compartment(Part.TEXT, area)
                : new Compartment(Part.QUESTIONS, questions.stream().sorted().collect(Collectors.joining(AND)));
    }

    public static Compartment question(String code) {
        return new Compartment(Part.QUESTIONS, code);
    }

    public String word() {
        return part == Part.ASSESSMENT ? part.word : part.word + "=" + of;
    }

    /** Reads {@link #word} back. */
    public static Compartment parse(String word) {
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        return Arrays.stream(Part.values())
                .filter(p -> p.word.equals(name))
                .findFirst()
                .map(p -> new Compartment(p, equals < 0 ? "" : word.substring(equals + 1)))
                .orElseThrow(() -> new IllegalStateException("No compartment " + word + "."));
    }

    /** Whether entries of this compartment are open to that audience now. */
    public boolean isOpen(Audience audience, Access access) {
        return switch (audience) {
            case AUDITOR -> true;
            case OWN -> false;
            case TEAM -> part != Part.QUESTIONS || access.allDisclosed(questions());
            case COORDINATOR -> isOpenToCoordinators(access);
            case REVIEWER -> isOpenToReviewers(access);
        };
    }

    private boolean isOpenToCoordinators(Access access) {
        return switch (part) {
            case ASSESSMENT, AREA -> true;
            case EVIDENCE -> isOpenEvidence(Audience.COORDINATOR, access);
            case TEXT ->
                access.areas().stream()
                        .filter(a -> a.code().equals(of))
                        .anyMatch(a -> access.allDisclosed(a.questions()));
            case QUESTIONS -> access.allDisclosed(questions());
        };
    }

    private boolean isOpenToReviewers(Access access) {
        return switch (part) {
            case ASSESSMENT -> true;
            case EVIDENCE -> isOpenEvidence(Audience.REVIEWER, access);
            case AREA, TEXT -> access.areas().stream().anyMatch(a -> a.code().equals(of) && a.handedOver());
            case QUESTIONS ->
                access.allDisclosed(questions())
                        && access.areas().stream()
                                .filter(AreaGate::handedOver)
                                .flatMap(a -> a.questions().stream())
                                .toList()
                                .containsAll(questions());
        };
    }

    private boolean isOpenEvidence(Audience audience, Access access) {
        UUID id = UUID.fromString(of);
        return access.evidence().stream().anyMatch(e -> e.id().equals(id) && e.isOpen(audience));
    }

    private List<String> questions() {
        return List.of(of.split("\\" + AND));
    }
}
