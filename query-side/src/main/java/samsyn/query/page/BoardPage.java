package samsyn.query.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import samsyn.query.drawing.AreaBars;
import samsyn.query.wording.Words;

/** The board: what is going on and what is done, said in the headline and shown in two tables. */
public record BoardPage(
        String kicker,
        String headline,
        List<Running> running,
        List<Done> done,
        List<Subject> cancelled,
        List<String> runningAxis,
        List<String> doneAxis,
        boolean mayOpen) {

    /** What a reader may see of all assessments. */
    public record Data(List<InProgress> inProgress, List<Finished> finished, List<Subject> cancelled, boolean mayOpen) {
        public Data {
            inProgress = List.copyOf(inProgress);
            finished = List.copyOf(finished);
            cancelled = List.copyOf(cancelled);
        }
    }

    /**
     * An assessment going on.
     *
     * @param evaluators names of the active evaluators
     * @param latest when anything happened last that the reader may know of, or null
     */
    public record InProgress(
            Subject subject,
            LocalDate opened,
            List<String> evaluators,
            List<AreaProgress> areas,
            @Nullable Instant latest) {
        public InProgress {
            evaluators = List.copyOf(evaluators);
            areas = List.copyOf(areas);
        }
    }

    /**
     * How far an area has come.
     *
     * @param agreed questions agreed, or null where the reader may not know
     */
    public record AreaProgress(
            String code, int questions, @Nullable Integer agreed, AreaState state) {}

    /** Where an area is in review. */
    public enum AreaState {
        /** Being worked on, and never yet approved or returned since. */
        IN_WORK,
        /** With the reviewers. */
        SUBMITTED,
        /** Given back with reasons. */
        RETURNED,
        /** Approved as it now reads. */
        APPROVED,
        /** Approved once, changed since. */
        VOIDED
    }

    /** A finished assessment: points are printed ones. */
    public record Finished(Subject subject, Instant finished, int achieved, int max, List<AreaTotal> areas) {
        public Finished {
            areas = List.copyOf(areas);
        }
    }

    /** An area's printed points. */
    public record AreaTotal(String code, int achieved, int max) {}

    /** A row of what is going on. */
    public record Running(
            Subject subject,
            String opened,
            List<Initials> team,
            AreaBars bars,
            @Nullable String agreed,
            String questions,
            String approved,
            String areas,
            @Nullable String latest,
            Waiting waits) {}

    /** A row of what is done. */
    public record Done(Subject subject, String total, String max, AreaBars bars, String finished) {}

    static BoardPage of(Data data, Words words) {
        return new BoardPage(
                words.text("board.kicker", words.longDay(words.today())),
                headline(data, words),
                data.inProgress().stream().map(a -> running(a, words)).toList(),
                data.finished().stream().map(a -> done(a, words)).toList(),
                data.cancelled(),
                axis(data.inProgress().stream()
                        .map(a -> a.areas().stream().map(AreaProgress::code).toList())),
                axis(data.finished().stream()
                        .map(a -> a.areas().stream().map(AreaTotal::code).toList())),
                data.mayOpen());
    }

    /** True if there is nothing at all to show. */
    public boolean empty() {
        return running.isEmpty() && done.isEmpty() && cancelled.isEmpty();
    }

    /** True if any row has something newest to tell. */
    public boolean showsLatest() {
        return running.stream().anyMatch(r -> r.latest() != null);
    }

    private static String headline(Data data, Words words) {
        int running = data.inProgress().size();
        int done = data.finished().size();
        if (running > 0) {
            return running == 1
                    ? words.text("board.running.one")
                    : words.text("board.running.many", words.capital(words.spelt(running)));
        }
        if (done > 0) {
            return done == 1 ? words.text("board.done.one") : words.text("board.done.many", words.spelt(done));
        }
        return words.text("board.none");
    }

    private static Running running(InProgress one, Words words) {
        List<@Nullable Integer> agreed =
                one.areas().stream().map(AreaProgress::agreed).toList();
        boolean known = agreed.stream().noneMatch(Objects::isNull);
        int sum = agreed.stream().filter(Objects::nonNull).mapToInt(a -> a).sum();
        int questions = one.areas().stream().mapToInt(AreaProgress::questions).sum();
        long approved = one.areas().stream()
                .filter(a -> a.state() == AreaState.APPROVED)
                .count();
        Instant latest = one.latest();
        return new Running(
                one.subject(),
                words.date(one.opened()),
                one.evaluators().stream().map(Initials::of).toList(),
                BoardBars.progress(one.areas(), words),
                known ? words.whole(sum) : null,
                words.whole(questions),
                words.whole((int) approved),
                words.whole(one.areas().size()),
                latest == null ? null : words.when(latest),
                Waiting.of(one, words));
    }

    private static Done done(Finished one, Words words) {
        return new Done(
                one.subject(),
                words.whole(one.achieved()),
                words.whole(one.max()),
                BoardBars.totals(one.areas(), words),
                words.date(one.finished()));
    }

    /** Codes above the bars: those of the assessment with most areas. */
    private static List<String> axis(Stream<List<String>> codes) {
        return codes.max((a, b) -> Integer.compare(a.size(), b.size())).orElse(List.of());
    }
}
