package samsyn.query.read;

import static org.assertj.core.api.Assertions.assertThat;
import static samsyn.query.projection.People.*;
import static samsyn.query.projection.Story.ASSESSMENT;

import org.junit.jupiter.api.Test;
import samsyn.edition.Edition.Policies.NotApplicable;
import samsyn.event.Evidence.Shows;
import samsyn.json.CanonicalJson;
import samsyn.query.openness.Asker;
import samsyn.query.projection.Reads;
import samsyn.query.projection.Story;
import samsyn.score.Score;
import tools.jackson.databind.JsonNode;

class ResultTest {

    private static final String HIDDEN_AREA = """
            {"code":"1","name":"Offentlighet","achieved":null,"max":40,"percent":null,"exact":null,"questions":[
             {"code":"1.1","text":"Fråga 1.1?","achieved":null,"max":20,"percent":null,"exact":null},
             {"code":"1.2","text":"Fråga 1.2?","achieved":null,"max":20,"percent":null,"exact":null}]}""";

    @Test
    void showsAgreedRowsAndLeavesTheOthersNull() {
        Story story = Story.opened().bothScore("2.1", "17", "16").agree(1, "2.1", 1, "17.2");
        assertThat(json(story, AS_ANNA)).isEqualTo(tree("""
                        {"achieved":null,"max":70,"percent":null,"exact":null,"policy":"SUM_OF_PRINTED_AREAS",
                         "notApplicablePolicy":"STAYS_IN_MAXIMUM","labels":[],
                         "areas":[%s,
                         {"code":"2","name":"Tillgänglighet","achieved":17,"max":30,"percent":57,"exact":"17.2","questions":[
                          {"code":"2.1","text":"Fråga 2.1?","achieved":17,"max":30,"percent":57,"exact":"17.2",
                           "support":"NO_EVIDENCE"}]}]}""".formatted(HIDDEN_AREA)));
    }

    @Test
    void marksAScoreThatRestsOnPlansOnly() {
        Story story = Story.opened()
                .registers(ANNA, 1)
                .links(ANNA, 1, "2.1", 1, Shows.PLAN)
                .bothScore("2.1", "17", "16")
                .agree(1, "2.1", 1, "17.2");
        assertThat(json(story, AS_ANNA).at("/areas/1/questions/0/support").asString())
                .isEqualTo("PLANS_ONLY");
        story.links(BERTIL, 2, "2.1", 1, Shows.FOLLOW_UP);
        assertThat(json(story, AS_ANNA).at("/areas/1/questions/0").has("support"))
                .isFalse();
    }

    @Test
    void aQuestionThatDoesNotApplyStaysInTheMaximumAndTheResultSaysSo() {
        JsonNode result = json(notApplicable(NotApplicable.STAYS_IN_MAXIMUM), AS_ANNA);
        assertThat(result.at("/notApplicablePolicy").asString()).isEqualTo("STAYS_IN_MAXIMUM");
        assertThat(result.at("/max").intValue()).isEqualTo(70);
        assertThat(result.at("/areas/0/max").intValue()).isEqualTo(40);
        assertThat(result.at("/areas/0/questions/0")).isEqualTo(tree("""
                        {"code":"1.1","text":"Fråga 1.1?","achieved":0,"max":20,"percent":0,"exact":"0",
                         "notApplicable":true}"""));
    }

    @Test
    void aQuestionThatDoesNotApplyLeavesTheMaximumWhereTheEditionSaysSoAndTheResultSaysIt() {
        JsonNode result = json(notApplicable(NotApplicable.LEAVES_MAXIMUM), AS_ANNA);
        assertThat(result.at("/notApplicablePolicy").asString()).isEqualTo("LEAVES_MAXIMUM");
        assertThat(result.at("/max").intValue()).isEqualTo(50);
        assertThat(result.at("/areas/0/max").intValue()).isEqualTo(20);
        assertThat(result.at("/areas/0/questions/0/notApplicable").asBoolean()).isTrue();
    }

    @Test
    void reviewersSeeRowsOfAreasThatWereHandedOver() {
        Story story = Story.opened().bothScore("2.1", "17", "16").agree(1, "2.1", 1, "17.2");
        assertThat(json(story, AS_REVIEWER).at("/areas/1/achieved").isNull()).isTrue();
        story.submits("2", "a".repeat(64));
        assertThat(json(story, AS_REVIEWER).at("/areas/1/achieved").intValue()).isEqualTo(17);
    }

    @Test
    void aReopenedQuestionIsNotAgreed() {
        Story story = Story.opened()
                .bothScore("2.1", "17", "16")
                .agree(1, "2.1", 1, "17.2")
                .reopens(ANNA, "2.1", 2);
        assertThat(json(story, AS_ANNA).at("/areas/1/achieved").isNull()).isTrue();
    }

    private static Story notApplicable(NotApplicable policy) {
        return Story.opened(policy).bothScore("1.1", "17", "16").reaches(BERTIL, 1, "1.1", 1, Score.NOT_APPLICABLE);
    }

    private static JsonNode json(Story story, Asker reader) {
        Result result = Reads.of(story.documents()).results().of(ASSESSMENT, reader);
        return tree(CanonicalJson.mapper().writeValueAsString(result));
    }

    private static JsonNode tree(String json) {
        return CanonicalJson.mapper().readTree(json);
    }
}
