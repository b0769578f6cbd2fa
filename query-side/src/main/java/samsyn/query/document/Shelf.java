package samsyn.query.document;

import java.util.Arrays;
import java.util.stream.Stream;

/** A collection of documents: one view for one audience, or what reading itself needs. */
public record Shelf(String name) {

    /** Who belongs to an assessment and what is open to whom. */
    public static final Shelf ACCESS = new Shelf("access");

    /** Every entry, whole. */
    public static final Shelf HISTORY = new Shelf("history");

    /** Which part of an assessment each entry belongs to. */
    public static final Shelf HISTORY_INDEX = new Shelf("history_index");

    /** What each entry changed, by audience. */
    public static final Shelf CHANGES = new Shelf("changes");

    /** How far an assessment's documents are; written after all of them. */
    public static final Shelf REACHED = new Shelf("reached");

    /** Which assessments there are, and who belongs to them. */
    public static final Shelf LISTS = new Shelf("assessment_lists");

    /** All of them. */
    public static Stream<Shelf> all() {
        Stream<Shelf> views = Arrays.stream(View.values())
                .flatMap(view -> Arrays.stream(Audience.values())
                        .filter(audience -> audience != Audience.OWN || view.hasOwn())
                        .map(view::shelf));
        return Stream.concat(views, Stream.of(ACCESS, HISTORY, HISTORY_INDEX, CHANGES, REACHED, LISTS));
    }
}
