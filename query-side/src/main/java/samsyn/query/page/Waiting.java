package samsyn.query.page;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import samsyn.query.page.BoardPage.AreaProgress;
import samsyn.query.page.BoardPage.AreaState;
import samsyn.query.page.BoardPage.InProgress;
import samsyn.query.wording.Words;

/** What an assessment waits for, as an icon and words. */
public record Waiting(String icon, String text) {

    private static final int TEAM = 2;

    static Waiting of(InProgress one, Words words) {
        if (one.evaluators().size() < TEAM) {
            return new Waiting("i-none", words.text("board.waits.team"));
        }
        if (one.areas().stream().anyMatch(in(AreaState.VOIDED))) {
            return new Waiting("i-alert", areas(one, AreaState.VOIDED, "board.waits.voided", words));
        }
        if (one.areas().stream().anyMatch(in(AreaState.RETURNED))) {
            return new Waiting("i-back", areas(one, AreaState.RETURNED, "board.waits.returned", words));
        }
        if (one.areas().stream().allMatch(in(AreaState.APPROVED))) {
            return new Waiting("i-check", words.text("board.waits.finish"));
        }
        if (one.areas().stream().anyMatch(in(AreaState.SUBMITTED))) {
            return new Waiting("i-eye", areas(one, AreaState.SUBMITTED, "board.waits.review", words));
        }
        return work(one, words);
    }

    private static Waiting work(InProgress one, Words words) {
        if (one.areas().stream().map(AreaProgress::agreed).anyMatch(Objects::isNull)) {
            return new Waiting("l-none", words.text("board.waits.work"));
        }
        int left = one.areas().stream()
                .mapToInt(a -> a.questions() - Objects.requireNonNull(a.agreed()))
                .sum();
        if (left == 0) {
            return new Waiting("l-agree", words.text("board.waits.submit"));
        }
        return new Waiting(
                "l-none",
                left == 1
                        ? words.text("board.waits.questions.one")
                        : words.text("board.waits.questions.many", words.whole(left)));
    }

    private static String areas(InProgress one, AreaState state, String key, Words words) {
        List<String> codes =
                one.areas().stream().filter(in(state)).map(AreaProgress::code).toList();
        return words.text(key, words.list(codes));
    }

    private static Predicate<AreaProgress> in(AreaState state) {
        return a -> a.state() == state;
    }
}
