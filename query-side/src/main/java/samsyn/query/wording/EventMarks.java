package samsyn.query.wording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import samsyn.query.dossier.Circumstance;
import samsyn.query.face.ScoreMark;
import samsyn.query.wording.EventWords.Bearer;
import samsyn.query.wording.Sentence.Noted;

/** What a reader must know of the scores in an event: each mark once, and whose scores bear it. */
record EventMarks(Words words, Names names) {

    /** Message keys are this and the mark's name. */
    static final String KEY = "mark.";

    List<Noted> of(Bearer bearer, List<ScoreMark> marks) {
        Map<Noted, List<String>> bearers = new LinkedHashMap<>();
        marks.forEach(mark -> noted(mark)
                .forEach(noted ->
                        bearers.computeIfAbsent(noted, _ -> new ArrayList<>()).addAll(bearer(bearer, mark))));
        return bearers.entrySet().stream()
                .map(mark -> borne(mark.getKey(), mark.getValue()))
                .toList();
    }

    private Stream<Noted> noted(ScoreMark mark) {
        return Stream.concat(
                Stream.ofNullable(mark.support()).map(why -> new Noted("i-none", words.text(KEY + why))),
                Stream.ofNullable(mark.circumstance()).map(why -> new Noted(icon(why), words.text(KEY + why))));
    }

    private static String icon(Circumstance circumstance) {
        return switch (circumstance) {
            case NOT_INDEPENDENT, NOT_BLIND -> "i-eye";
            case RELEASED -> "i-person";
        };
    }

    private List<String> bearer(Bearer bearer, ScoreMark mark) {
        return switch (bearer) {
            case NOBODY -> List.of();
            case EVALUATOR -> List.of(names.person(Objects.requireNonNull(mark.evaluator())));
            case QUESTION -> List.of(mark.question());
        };
    }

    private Noted borne(Noted mark, List<String> bearers) {
        return bearers.isEmpty()
                ? mark
                : new Noted(mark.icon(), words.text("history.marked", mark.text(), words.list(bearers)));
    }
}
