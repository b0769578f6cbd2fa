package samsyn.standalone.sample;

import static java.math.RoundingMode.HALF_UP;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import samsyn.standalone.sample.PrintedTable.Figures;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the sample story whole, and true to the printed tables of the report it is made from. */
class SampleDataTest {

    private static final List<String> EVALUATORS = List.of("evaluator-1", "evaluator-2");
    private static final BigDecimal TOLERANCE = new BigDecimal("0.10");
    private final JsonNode sample =
            JsonMapper.builder().build().readTree(PrintedTable.text("/sample/hammaro-2013.json"));
    private final PrintedTable report = PrintedTable.read();
    private final Map<String, Figures> questions = report.questions();
    private final Map<String, Figures> areas = report.areas();

    @Test
    void hasAll45QuestionsAndEightAreasInOrder() {
        assertThat(questions).hasSize(45);
        assertThat(areas).hasSize(8);
        assertThat(strings(sample.get("questions"), "code")).containsExactlyElementsOf(questions.keySet());
        assertThat(strings(sample.get("selfDescriptions"), "question")).containsExactlyElementsOf(questions.keySet());
        assertThat(strings(sample.get("areas"), "code")).containsExactlyElementsOf(areas.keySet());
        assertThat(sample.get("label").asString()).isEqualTo("SYNTHETIC_DECIMALS");
    }

    @Test
    void everyFinalScorePrintsAsTheReportPrintsIt() {
        for (JsonNode question : sample.get("questions")) {
            String code = question.get("code").asString();
            Figures printed = questions.get(code);
            BigDecimal exact = finalScore(question);
            assertThat(printed(exact)).as("points of " + code).isEqualByComparingTo(printed.achieved());
            assertThat(exact.scaleByPowerOfTen(2).divide(printed.maximum(), 0, HALF_UP))
                    .as("percent of " + code)
                    .isEqualByComparingTo(printed.percent());
        }
    }

    @Test
    void everyAreaPrintsItsTotalAndTheTwoTotalPoliciesDiffer() {
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        for (JsonNode question : sample.get("questions")) {
            sums.merge(question.get("code").asString().substring(0, 1), finalScore(question), BigDecimal::add);
        }
        sums.forEach((area, sum) -> assertThat(printed(sum))
                .as("area " + area)
                .isEqualByComparingTo(areas.get(area).achieved()));
        BigDecimal ofPrinted =
                sums.values().stream().map(SampleDataTest::printed).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(ofPrinted).isEqualByComparingTo("599");
        assertThat(sums.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("600.23");
    }

    @Test
    void theMeanSettlesOnlyWhatIsWithinTolerance() {
        int outside = 0;
        int insideByProposal = 0;
        for (JsonNode question : sample.get("questions")) {
            String code = question.get("code").asString();
            BigDecimal first = lastOwnScore(code, question.get("evaluator-1"));
            BigDecimal second = lastOwnScore(code, question.get("evaluator-2"));
            boolean within = first.subtract(second)
                            .abs()
                            .compareTo(questions.get(code).maximum().multiply(TOLERANCE))
                    <= 0;
            JsonNode agreement = question.get("agreement");
            BigDecimal agreed = new BigDecimal(question.get("agreed").asString());
            if (agreement.get("way").asString().equals("MEAN")) {
                assertThat(within).as(code + " may use the mean").isTrue();
                assertThat(agreed.add(agreed)).as("mean of " + code).isEqualByComparingTo(first.add(second));
            } else {
                assertThat(agreement.get("way").asString()).isEqualTo("PROPOSAL");
                assertThat(agreement.get("reason").asString()).isNotBlank();
                assertThat(points(code, agreement.get("score"))).as(code).isEqualByComparingTo(agreed);
                outside += within ? 0 : 1;
                insideByProposal += within ? 1 : 0;
            }
            if (agreement.has("declined")) {
                assertThat(agreement.get("declined").get("by")).as(code).isNotEqualTo(agreement.get("by"));
                assertThat(points(code, agreement.get("declined").get("first").get("score")))
                        .as(code)
                        .isNotEqualByComparingTo(agreed);
            }
        }
        assertThat(outside).isEqualTo(7);
        assertThat(insideByProposal).isEqualTo(5);
    }

    @Test
    void everyOwnScoreIsWithinItsRangeAndRestsOnPracticeOrFollowUp() {
        for (JsonNode question : sample.get("questions")) {
            String code = question.get("code").asString();
            for (String evaluator : EVALUATORS) {
                JsonNode own = question.get(evaluator);
                points(code, own.get("score"));
                lastOwnScore(code, own);
                assertThat(strings(own.get("evidence"), "shows"))
                        .as(code + " " + evaluator)
                        .isSubsetOf("PRACTICE", "FOLLOW_UP", "PLAN")
                        .containsAnyOf("PRACTICE", "FOLLOW_UP");
                assertThat(strings(own.get("evidence"), "ref"))
                        .as(code + " " + evaluator)
                        .doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void theEvaluatorsGiveReasonsOfTheirOwn() {
        List<String> rationales = new ArrayList<>();
        for (JsonNode question : sample.get("questions")) {
            for (String evaluator : EVALUATORS) {
                rationales.add(question.get(evaluator).get("rationale").asString());
            }
        }
        assertThat(rationales).hasSize(90).doesNotHaveDuplicates();
    }

    @Test
    void everyReferenceResolvesAndEveryPieceOfEvidenceIsUsed() {
        List<String> known = new ArrayList<>();
        for (String kind : List.of("interviews", "documents", "webPages")) {
            known.addAll(strings(sample.get(kind), "ref"));
        }
        Set<String> cited = new HashSet<>();
        for (JsonNode question : sample.get("questions")) {
            EVALUATORS.forEach(it -> cited.addAll(strings(question.get(it).get("evidence"), "ref")));
        }
        assertThat(known).doesNotHaveDuplicates();
        assertThat(cited).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void proseAndFindingsSpeakOfQuestionsOfTheirOwnArea() {
        for (JsonNode area : sample.get("areas")) {
            String code = area.get("code").asString();
            for (String part : List.of("prose", "strengths", "improvements")) {
                for (JsonNode piece : area.get(part)) {
                    for (JsonNode question : piece.get("questions")) {
                        assertThat(questions).containsKey(question.asString());
                        assertThat(question.asString()).startsWith(code + ".");
                    }
                }
            }
            assertThat(area.get("prose").get(0).get("questions"))
                    .as("general remarks of " + code)
                    .isEmpty();
        }
    }

    @Test
    void theReturnedQuestionEndsElsewhereThanItBegan() {
        JsonNode answer = sample.get("returned").get("answer");
        String code = answer.get("question").asString();
        BigDecimal agreed = new BigDecimal(answer.get("agreed").asString());
        assertThat(points(code, answer.get("proposal").get("score"))).isEqualByComparingTo(agreed);
        assertThat(code).startsWith(sample.get("returned").get("area").asString());
        assertThat(strings(sample.get("returned").get("questions"), "question")).containsExactly(code);
        for (JsonNode question : sample.get("questions")) {
            if (question.get("code").asString().equals(code)) {
                assertThat(new BigDecimal(question.get("agreed").asString())).isNotEqualByComparingTo(agreed);
            }
        }
    }

    @Test
    void theAmendedDocumentSupportsOnlyTheAreaWhoseApprovalFalls() {
        JsonNode voided = sample.get("voided");
        Set<String> areasOfTheDocument = new HashSet<>();
        for (JsonNode question : sample.get("questions")) {
            for (String evaluator : EVALUATORS) {
                if (strings(question.get(evaluator).get("evidence"), "ref")
                        .contains(voided.get("evidence").asString())) {
                    areasOfTheDocument.add(question.get("code").asString().substring(0, 1));
                }
            }
        }
        assertThat(areasOfTheDocument).containsExactly(voided.get("area").asString());
        for (JsonNode document : sample.get("documents")) {
            if (document.get("ref").equals(voided.get("evidence"))) {
                assertThat(document.get("dated"))
                        .isNotEqualTo(voided.get("change").get("dated"));
            }
        }
    }

    @Test
    void everyTextIsComposedAndSaysSomething() {
        eachText(sample, text -> {
            assertThat(text).isNotBlank().isEqualTo(text.strip());
            assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC))
                    .as(text)
                    .isTrue();
        });
    }

    private BigDecimal finalScore(JsonNode question) {
        JsonNode answer = sample.get("returned").get("answer");
        JsonNode from = answer.get("question").equals(question.get("code")) ? answer : question;
        return new BigDecimal(from.get("agreed").asString());
    }

    private BigDecimal lastOwnScore(String code, JsonNode own) {
        return points(code, (own.has("revised") ? own.get("revised") : own).get("score"));
    }

    private BigDecimal points(String code, JsonNode score) {
        BigDecimal maximum = questions.get(code).maximum();
        BigDecimal value = new BigDecimal(score.get("value").asString());
        assertThat(value.scale()).as("decimals of " + code).isLessThanOrEqualTo(2);
        BigDecimal points = switch (score.get("unit").asString()) {
            case "POINTS" -> value;
            case "PERCENT" -> maximum.multiply(value).scaleByPowerOfTen(-2);
            default -> throw new AssertionError("Unknown unit in " + code + ": " + score);
        };
        assertThat(points).as(code).isBetween(BigDecimal.ZERO, maximum);
        return points;
    }

    private static BigDecimal printed(BigDecimal exact) {
        return exact.setScale(0, HALF_UP);
    }

    private static List<String> strings(JsonNode list, String member) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(it -> it.get(member).asString())
                .toList();
    }

    private static void eachText(JsonNode node, Consumer<String> check) {
        if (node.isString()) {
            check.accept(node.asString());
        }
        node.forEach(child -> eachText(child, check));
    }
}
