package samsyn.openness;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import samsyn.openness.Openness.Hands;

/** An assessment of areas 1 and 2 with two questions each: all blind, and all with the team, until something is said. */
final class SmallState implements Openness.State {

    private final Set<String> disclosed = new HashSet<>();
    private final Map<String, Hands> hands = new HashMap<>();

    static SmallState untouched() {
        return new SmallState();
    }

    SmallState disclosed(String... questions) {
        disclosed.addAll(List.of(questions));
        return this;
    }

    SmallState handedOver(String area) {
        hands.put(area, Hands.REVIEWERS);
        return this;
    }

    SmallState givenBack(String area) {
        hands.put(area, Hands.GIVEN_BACK);
        return this;
    }

    @Override
    public boolean isDisclosed(String question) {
        return disclosed.contains(question);
    }

    @Override
    public Hands handsOf(String area) {
        return hands.getOrDefault(area, Hands.TEAM);
    }

    @Override
    public String areaOf(String question) {
        return question.substring(0, 1);
    }

    @Override
    public List<String> questionsOf(String area) {
        return List.of(area + ".1", area + ".2");
    }
}
