package samsyn.query.face;

import org.jspecify.annotations.Nullable;

/**
 * For whom a document is made, where not all who may know the thing are given the same.
 *
 * @param readers which readers
 * @param person the one person, null for all of these readers
 */
public record Whose(Readers readers, @Nullable String person) {

    /** Everybody who may know the thing, unless there is a document that is more theirs. */
    public static final Whose ALL = new Whose(Readers.ALL, null);

    public static final Whose AUDITORS = new Whose(Readers.AUDITORS, null);
    public static final Whose COORDINATORS = new Whose(Readers.COORDINATORS, null);
    public static final Whose REVIEWERS = new Whose(Readers.REVIEWERS, null);

    /** Which readers. */
    public enum Readers {
        ALL(""),
        COORDINATORS("coordinators"),
        REVIEWERS("reviewers"),
        AUDITORS("auditors"),
        /** What somebody has made, for all who may know it. */
        MADE_BY("by"),
        /** What is somebody's alone, and the auditors'. */
        ALONE("alone");

        private final String word;

        Readers(String word) {
            this.word = word;
        }
    }

    /** What that person made, open to whoever may know it. */
    public static Whose madeBy(String person) {
        return new Whose(Readers.MADE_BY, person);
    }

    /** What that person alone knows yet. */
    public static Whose alone(String person) {
        return new Whose(Readers.ALONE, person);
    }

    String word() {
        return person == null ? readers.word : readers.word + ":" + person;
    }
}
