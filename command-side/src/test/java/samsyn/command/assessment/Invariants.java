package samsyn.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import samsyn.command.assessment.Assessment.Opened;
import samsyn.command.assessment.QuestionState.Disclosure;
import samsyn.command.assessment.Reviewed.AreaState.Status;
import samsyn.command.assessment.Setting.Phase;
import samsyn.event.AreaContent;
import samsyn.event.AssessmentEvent;
import samsyn.event.AssessmentEvent.*;
import samsyn.organisation.Organisation;
import samsyn.organisation.Resemblance;
import samsyn.score.ResultTable;
import samsyn.score.Score;

/** What must hold after every step, kept by a small model of its own that knows nothing of the core's state. */
final class Invariants {

    private static final Map<Status, Set<Status>> LEGAL = Map.of(
            Status.IN_WORK, Set.of(Status.SUBMITTED),
            Status.SUBMITTED, Set.of(Status.APPROVED, Status.RETURNED, Status.IN_WORK),
            Status.RETURNED, Set.of(Status.SUBMITTED),
            Status.APPROVED, Set.of(Status.SUBMITTED, Status.IN_WORK));

    private final List<AssessmentEvent> history = new ArrayList<>();
    private final List<String> actors = new ArrayList<>();
    private final Set<String> formers = new HashSet<>();
    private final Set<String> accepted = new HashSet<>();
    private final Set<String> evaluators = new TreeSet<>();
    private final Map<String, Duty> duties = new HashMap<>();
    private final Map<String, Map<String, Score>> scores = new HashMap<>();
    private final Map<String, QuestionScored> firstJudgements = new HashMap<>();
    private final Map<String, Disclosure> disclosures = new HashMap<>();
    private final Map<String, UUID> proposals = new HashMap<>();
    private final Map<String, Set<String>> agreeing = new HashMap<>();
    private final Map<String, Score> agreed = new HashMap<>();
    private final Map<String, AreaContent> approved = new HashMap<>();
    private final Map<String, Set<UUID>> remarkedSinceGivenBack = new HashMap<>();

    void check(Assessment before, List<AssessmentEvent> events, Person who, Opened after) {
        assertThat(events).isNotEmpty();
        for (AssessmentEvent event : events) {
            remember(event, after);
            history.add(event);
            actors.add(who.id());
            if (event instanceof SettingUpEvent || event instanceof ClosingEvent) {
                formers.add(who.id());
            }
        }
        checkTeam(after);
        checkPhase(before, events);
        checkDisclosure(after);
        checkAgreement(after);
        checkAreas(before, after);
    }

    /** Folded again, from what is in memory and from what is written, the history gives the same state. */
    void checkHistory(Assessment state) {
        Assessment again = Assessment.NOT_OPENED;
        Assessment readBack = Assessment.NOT_OPENED;
        for (int i = 0; i < history.size(); i++) {
            AssessmentEvent event = history.get(i);
            AssessmentEvent read = Specification.readBack(event);
            assertThat(read).isEqualTo(event);
            again = Evolve.evolve(again, event, actors.get(i));
            readBack = Evolve.evolve(readBack, read, actors.get(i));
        }
        assertThat(again).isEqualTo(state);
        assertThat(readBack).isEqualTo(state);
        assertThat(history).containsAll(firstJudgements.values());
        if (state instanceof Opened s) {
            approved.keySet()
                    .forEach(area -> assertThat(s.content(area).hash())
                            .isEqualTo(s.area(area).orElseThrow().approved()));
        }
    }

    private void remember(AssessmentEvent event, Opened after) {
        switch (event) {
            case TeamMemberAssigned e -> {
                assertThat(formers).doesNotContain(e.member().id());
                assertThat(duties.getOrDefault(e.member().id(), e.duty())).isEqualTo(e.duty());
                assertThat(e.member().employer().isTiedTo(after.setting().unit().organisation()))
                        .isFalse();
                duties.put(e.member().id(), e.duty());
                if (e.duty() == Duty.EVALUATOR) {
                    assertThat(evaluators.add(e.member().id())).isTrue();
                    lapse();
                }
            }
            case TeamMemberReleased e -> {
                if (e.duty() == Duty.EVALUATOR) {
                    assertThat(evaluators.remove(e.member())).isTrue();
                    lapse();
                }
            }
            case LikenessAccepted e -> accepted.add(e.likeness().code(e.member()));
            case QuestionScored e -> {
                assertThat(evaluators).contains(e.evaluator());
                assertThat(e.independent()).isEqualTo(!disclosures.containsKey(e.question()));
                assertThat(of(e.question()).put(e.evaluator(), e.score())).isNull();
                firstJudgements.putIfAbsent(e.question() + " " + e.evaluator(), e);
            }
            case ScoreRevised e ->
                assertThat(of(e.question()).put(e.evaluator(), e.score())).isNotNull();
            case ScoreWithdrawn e ->
                assertThat(of(e.question()).remove(e.evaluator())).isNotNull();
            case ScoresDisclosed e -> {
                assertThat(evaluators).hasSizeGreaterThanOrEqualTo(2);
                assertThat(of(e.question()).keySet()).containsAll(evaluators);
                assertThat(e.scores())
                        .isEqualTo(of(e.question()).entrySet().stream()
                                .map(s -> new Disclosed(s.getKey(), s.getValue(), evaluators.contains(s.getKey())))
                                .toList());
                Disclosure disclosure =
                        after.question(e.question()).orElseThrow().disclosure();
                assertThat(disclosures.put(e.question(), disclosure))
                        .as("disclosed once")
                        .isNull();
            }
            case ConsensusProposed e -> {
                proposals.put(e.question(), e.proposal());
                agreeing.put(e.question(), new TreeSet<>(Set.of(e.evaluator())));
            }
            case ConsensusConfirmed e -> {
                assertThat(proposals).containsEntry(e.question(), e.proposal());
                assertThat(agreeing.get(e.question()).add(e.evaluator())).isTrue();
            }
            case ConsensusDeclined e ->
                assertThat(proposals.remove(e.question())).isEqualTo(e.proposal());
            case ConsensusReached e -> {
                assertThat(disclosures).containsKey(e.question());
                assertThat(proposals.remove(e.question())).isEqualTo(e.proposal());
                assertThat(e.members()).hasSizeGreaterThanOrEqualTo(2).containsExactlyElementsOf(evaluators);
                assertThat(agreeing.remove(e.question())).containsExactlyElementsOf(evaluators);
                assertThat(agreed.put(e.question(), e.score())).isNull();
            }
            case QuestionReopened e -> {
                assertThat(agreed.remove(e.question())).isNotNull();
                of(e.question()).clear();
            }
            case RemarkMade e -> {
                if (remarkedSinceGivenBack.containsKey(e.area())) {
                    remarkedSinceGivenBack.get(e.area()).add(e.remark());
                }
            }
            case AreaReturned e -> remarkedSinceGivenBack.put(e.area(), new HashSet<>());
            case AreaSubmitted e -> remarkedSinceGivenBack.remove(e.area());
            case AreaApproved e -> {
                assertThat(after.content(e.area()).hash()).isEqualTo(e.content());
                approved.put(e.area(), after.content(e.area()));
            }
            case AreaReopened e -> approved.remove(e.area());
            case ApprovalVoided e ->
                assertThat(approved.remove(e.area()).hash()).isEqualTo(e.approved());
            case AssessmentFinished e -> checkResult(e.result(), after);
            default -> {}
        }
    }

    private Map<String, Score> of(String question) {
        return scores.computeIfAbsent(question, _ -> new TreeMap<>());
    }

    private void lapse() {
        proposals.clear();
        agreeing.clear();
    }

    /** Nobody judges what they formed or work for, and every likeness to it was looked at. */
    private void checkTeam(Opened after) {
        Organisation unit = after.setting().unit().organisation();
        demand(after.team().formers().equals(formers), unit.name(), "others have formed it");
        for (Team.Membership member : after.team().memberships().values()) {
            String id = member.member().id();
            demand(!formers.contains(id), id, "formed what they judge");
            demand(!member.active() || !member.member().employer().isTiedTo(unit), id, "judges their employer");
            demand(
                    !member.active()
                            || Resemblance.between(member.member().employer(), unit).stream()
                                    .allMatch(likeness -> accepted.contains(likeness.code(id))),
                    id,
                    "is employed by what may be the unit");
        }
    }

    private static void checkPhase(Assessment before, List<AssessmentEvent> events) {
        if (before instanceof Opened s && s.setting().phase() != Phase.IN_PROGRESS) {
            assertThat(events).hasOnlyElementsOfType(AssessmentReopened.class);
        }
    }

    /** Nothing is disclosed too early, too late, twice, or changed afterwards. */
    private void checkDisclosure(Opened after) {
        after.judged().questions().forEach((code, q) -> {
            demand(Objects.equals(q.disclosure(), disclosures.get(code)), code, "disclosure changed");
            if (q.blind()) {
                boolean all = evaluators.size() >= 2 && of(code).keySet().containsAll(evaluators);
                demand(!all, code, "all have scored and nothing is disclosed");
                demand(q.round() == 1 && q.agreementVersion() == 0, code, "blind, but something was agreed on");
                demand(q.proposal() == null && q.agreed() == null, code, "blind, but something is agreed on");
            }
        });
    }

    private void checkAgreement(Opened after) {
        after.judged().questions().forEach((code, q) -> {
            demand(Objects.equals(q.agreed() == null ? null : q.agreed().score(), agreed.get(code)), code, "agreed");
            demand(
                    Objects.equals(q.proposal() == null ? null : q.proposal().id(), proposals.get(code)),
                    code,
                    "proposed");
            demand(q.agreed() == null || q.agreed().round() == q.round(), code, "agreed in an earlier round");
        });
    }

    /** No approval stands over content that is not the approved one, and areas change only as they may. */
    private void checkAreas(Assessment before, Opened after) {
        after.reviewed().areas().forEach((code, area) -> {
            AreaContent seen = approved.get(code);
            demand((area.status() == Status.APPROVED) == (seen != null), code, "approved without approval");
            demand((area.approved() == null) == (seen == null), code, "approval kept after it fell");
            demand(seen == null || seen.equals(after.content(code)), code, "approved, but with other content");
            boolean handedOver = area.status() == Status.SUBMITTED || area.status() == Status.APPROVED;
            demand(!handedOver || after.isAgreed(code), code, "handed over, but not agreed");
            Set<UUID> since = remarkedSinceGivenBack.getOrDefault(code, Set.of());
            demand(area.remarkedSince().equals(since), code, "other remarks since it was given back");
            Status was = before instanceof Opened s ? s.area(code).orElseThrow().status() : Status.IN_WORK;
            boolean legal = was == area.status() || LEGAL.get(was).contains(area.status());
            demand(legal, code, "from " + was + " to " + area.status());
        });
    }

    /** A plain check, since it is made millions of times. */
    private static void demand(boolean holds, String code, String otherwise) {
        if (!holds) {
            throw new AssertionError(code + ": " + otherwise);
        }
    }

    private void checkResult(ResultTable result, Opened after) {
        assertThat(approved.keySet()).isEqualTo(after.reviewed().areas().keySet());
        BigDecimal total = BigDecimal.ZERO;
        for (ResultTable.AreaRow area : result.areas()) {
            BigDecimal sum = area.questions().stream()
                    .map(q -> agreed.get(q.code()).pointsOrNull())
                    .map(p -> p == null ? BigDecimal.ZERO : p)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(area.exact()).isEqualByComparingTo(sum);
            total = total.add(sum);
        }
        assertThat(result.exact()).isEqualByComparingTo(total);
    }
}
