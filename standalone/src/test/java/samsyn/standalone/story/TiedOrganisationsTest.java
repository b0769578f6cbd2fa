package samsyn.standalone.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Nobody evaluates or reviews their own employer, or a unit within it or around it, by whatever name it goes. */
@Tag("server")
@ExtendWith(EmptySamsyn.class)
class TiedOrganisationsTest {

    private static RunningSamsyn samsyn;

    @BeforeAll
    static void thatItKnowsDistricts(RunningSamsyn running) {
        samsyn = running;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            their own employer                      | {'id':'se:1761'}      | {'id':'se:1761'}
            a municipality around their district    | {'id':'se:1480'}      | {'id':'se:1480-vast'}
            a district of their municipality        | {'id':'se:1480-vast'} | {'id':'se:1480'}
            the employer named without its id       | {'id':'se:1761'}      | {'name':'HAMMARÖ  kommun'}
            the unit named without its id           | {'name':'hammarö kommun'} | {'id':'se:1761'}
            an unlisted one in other letters        | {'name':'Tallmons kommun'} | {'name':'TALLMONS  KOMMUN'}
            an unlisted one around an unlisted one  | {'name':'Tallmons kommun'} | {'name':'Tallmons skola','within':{'name':'Tallmons kommun'}}
            """)
    void nobodyEvaluatesOrReviews(String what, String unit, String employer) throws Exception {
        for (String duty : List.of("EVALUATOR", "REVIEWER")) {
            HttpResponse<String> answer = assigned(opened(unit), employer, duty);

            assertThat(answer.statusCode()).as(what).isEqualTo(409);
            assertThat(json(answer).required("type").stringValue()).endsWith(":employed-by-the-unit");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a neighbour                             | {'id':'se:1761'}      | {'id':'se:1780'}
            a district beside their own             | {'id':'se:1480-vast'} | {'id':'se:1480-ost'}
            another unlisted one                    | {'name':'Tallmons kommun'} | {'name':'Granmons kommun'}
            """)
    void othersAreEvaluated(String what, String unit, String employer) throws Exception {
        assertThat(assigned(opened(unit), employer, "EVALUATOR").statusCode())
                .as(what)
                .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'id':'se:1480-vast','name':'Väst'}
            {'id':'212000-1355','name':'Göteborgs stad'}
            {'id':'212000-1355','name':'Göteborgs stad','within':{'id':'se:14','name':'Västra Götalands län'}}
            {'id':'212000-1355-7','name':'västra göteborg'}
            """)
    void norWorksWhoseTokenNamesItByWhateverIdOrName(String employer) throws Exception {
        String id = opened("{'id':'se:1480'}");
        FreshAssessment.assign(samsyn, id, "evaluator-1", "Utvärderare 1", "se:skl", "EVALUATOR");
        Map<String, Object> claim = JsonMapper.shared().readValue(quoted(employer), new TypeReference<>() {});
        samsyn.introduce(employer, SignedToken.ofEmployer(samsyn.data(), claim));

        HttpResponse<String> answer =
                samsyn.send(employer, "POST", "/api/assessments/" + id + "/documents", Map.of("title", "Budget"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(json(answer).required("type").stringValue()).endsWith(":employed-by-the-unit");
    }

    private static String opened(String unit) throws Exception {
        String typed = unit.replaceFirst("\\{", "{'type':'MUNICIPALITY',");
        String body = "{'unit':%s,'year':2026,'edition':'kommunkompassen-2010'}".formatted(typed);
        HttpResponse<String> opened = samsyn.send("coordinator", "POST", "/api/assessments", quoted(body));
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
        return json(opened).required("id").stringValue();
    }

    private static HttpResponse<String> assigned(String assessment, String employer, String duty) throws Exception {
        String body = "{'person':{'id':'kim','name':'Kim','employer':%s},'duty':'%s'}".formatted(employer, duty);
        return samsyn.send("coordinator", "POST", "/api/assessments/" + assessment + "/team", quoted(body));
    }

    private static byte[] quoted(String json) {
        return json.replace('\'', '"').getBytes(UTF_8);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
