package samsyn.query.page;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import samsyn.query.dossier.AreaReview.Status;
import samsyn.query.read.Overview;
import samsyn.query.read.Overview.AreaProgress;
import samsyn.query.wording.Words;

/** What an assessment waits for, as an icon and words. */
public record Waiting(String icon, String text) {

    private static final int TEAM = 2;

    static Waiting of(Overview one, Words words) {
        if (one.evaluators().size() < TEAM) {
            return new Waiting("i-none", words.text("board.waits.team"));
        }
        if (one.areas().stream().anyMatch(AreaProgress::voided)) {
            return new Waiting("i-alert", areas(one, AreaProgress::voided, "board.waits.voided", words));
        }
        if (one.areas().stream().anyMatch(is(Status.RETURNED))) {
            return new Waiting("i-back", areas(one, is(Status.RETURNED), "board.waits.returned", words));
        }
        if (one.areas().stream().allMatch(is(Status.APPROVED))) {
            return new Waiting("i-check", words.text("board.waits.finish"));
        }
        if (one.areas().stream().anyMatch(is(Status.SUBMITTED))) {
            return new Waiting("i-eye", areas(one, is(Status.SUBMITTED), "board.waits.review", words));
        }
        return work(one, words);
    }

    private static Waiting work(Overview one, Words words) {
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

    private static String areas(Overview one, Predicate<AreaProgress> which, String key, Words words) {
        List<String> codes =
                one.areas().stream().filter(which).map(AreaProgress::code).toList();
        return words.text(key, words.list(codes));
    }

    private static Predicate<AreaProgress> is(Status status) {
        return area -> area.status() == status;
    }
}
