package samsyn.query.page;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import samsyn.query.dossier.Phase;
import samsyn.query.drawing.AreaBars;
import samsyn.query.face.PrintedTotal;
import samsyn.query.read.Overview;
import samsyn.query.read.Overview.AreaProgress;
import samsyn.query.wording.Words;

/** The board: what is going on and what is done, said in the headline and shown in two tables. */
public record BoardPage(
        String kicker,
        String headline,
        List<Running> running,
        List<Done> done,
        List<Overview> cancelled,
        List<String> runningAxis,
        List<String> doneAxis,
        boolean mayOpen) {

    /**
     * A row of what is going on.
     *
     * @param agreed how many questions are agreed, or null where the reader may not know
     */
    public record Running(
            Overview subject,
            String opened,
            List<Initials> team,
            AreaBars bars,
            @Nullable String agreed,
            String questions,
            String approved,
            String areas,
            String latest,
            Waiting waits) {}

    /** A row of what is done. */
    public record Done(Overview subject, String total, String max, AreaBars bars, String finished) {}

    /**
     * The board of these assessments, in their order.
     *
     * @param mayOpen whether the reader may open an assessment
     */
    static BoardPage of(List<Overview> all, boolean mayOpen, Words words) {
        List<Overview> running = in(Phase.IN_PROGRESS, all);
        List<Overview> done = in(Phase.FINISHED, all);
        return new BoardPage(
                words.text("board.kicker", words.longDay(words.today())),
                headline(running.size(), done.size(), words),
                running.stream().map(a -> running(a, words)).toList(),
                done.stream().map(a -> done(a, words)).toList(),
                in(Phase.CANCELLED, all),
                axis(running),
                axis(done),
                mayOpen);
    }

    /** True if there is nothing at all to show. */
    public boolean empty() {
        return running.isEmpty() && done.isEmpty() && cancelled.isEmpty();
    }

    private static List<Overview> in(Phase phase, List<Overview> all) {
        return all.stream().filter(one -> one.status() == phase).toList();
    }

    private static String headline(int running, int done, Words words) {
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

    private static Running running(Overview one, Words words) {
        boolean known = one.areas().stream().map(AreaProgress::agreed).noneMatch(Objects::isNull);
        return new Running(
                one,
                words.date(one.openedAt()),
                one.evaluators().stream().map(Initials::of).toList(),
                BoardBars.progress(one.areas(), words),
                known ? words.whole(one.progress().agreed()) : null,
                words.whole(one.progress().questions()),
                words.whole(one.progress().approved()),
                words.whole(one.progress().areas()),
                words.when(one.lastChangedAt()),
                Waiting.of(one, words));
    }

    private static Done done(Overview one, Words words) {
        PrintedTotal total = Objects.requireNonNull(one.total());
        return new Done(
                one,
                words.whole(total.achieved()),
                words.whole(total.max()),
                BoardBars.totals(one.areas(), words),
                words.date(Objects.requireNonNull(one.finishedAt())));
    }

    /** Codes above the bars: those of the assessment with most areas. */
    private static List<String> axis(List<Overview> some) {
        return some.stream()
                .map(one -> one.areas().stream().map(AreaProgress::code).toList())
                .max((a, b) -> Integer.compare(a.size(), b.size()))
                .orElse(List.of());
    }
}
