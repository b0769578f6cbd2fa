package samsyn.standalone.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
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
            the employer with a letter nobody sees  | {'id':'se:1761'}      | {'name':'Ham\\u200bmarö kommun'}
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

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a name without what it is               | {'id':'se:1761'} | {'name':'Hammarö'}                                        | NAME
            an office of it that says no more       | {'id':'se:1761'} | {'name':'Hammarö kommun, skolan'}                         | PART
            a provider's id without its country     | {'id':'se:1761'} | {'id':'other:1761','name':'Enheten'}                      | ID
            a name around the employer              | {'id':'se:1761'} | {'name':'Rudskolan','within':{'name':'Hammarö'}}          | NAME
            a register's id under another name      | {'id':'se:1761'} | {'id':'se:1485','name':'Karlstads kommun'}                | REGISTER
            a name around the unit                  | {'id':'se:1480-vast'} | {'name':'Göteborg'}                                  | PART NAME
            """)
    void whatIsAlikeIsLookedAtByTheCoordinator(String what, String unit, String employer, String kinds)
            throws Exception {
        String id = opened(unit);
        HttpResponse<String> asked = assigned(id, employer, "EVALUATOR");
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(409);
        assertThat(json(asked).required("type").stringValue()).endsWith(":likeness-found");
        List<JsonNode> likenesses =
                json(asked).at("/asks/accepted").valueStream().toList();
        assertThat(likenesses)
                .extracting(likeness -> likeness.required("kind").stringValue())
                .containsExactly(kinds.split(" "));
        assertThat(likenesses)
                .extracting(likeness -> likeness.required("member").stringValue())
                .containsOnly("kim");

        String yes = likenesses.stream()
                .map(likeness -> "{'likeness':'%s','reason':'En annan.'}"
                        .formatted(likeness.required("likeness").stringValue()))
                .collect(Collectors.joining(",", ",'accepted':[", "]"));
        HttpResponse<String> accepted = assigned(id, employer, "EVALUATOR", yes);

        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(201);
        FreshAssessment.awaitReadable(samsyn, id, json(accepted));
        assertThat(samsyn.json("coordinator", "/api/assessments/" + id + "/history")
                        .at("/items")
                        .valueStream()
                        .skip(2))
                .hasSameSizeAs(likenesses)
                .allSatisfy(told -> {
                    assertThat(told.required("type").stringValue()).isEqualTo("likeness-accepted.v1");
                    assertThat(told.required("reason").stringValue()).isEqualTo("En annan.");
                });
    }

    @Test
    void aUnitThatIsLikeOneOfTheRegisterIsLookedAtBeforeItIsAssessed() throws Exception {
        HttpResponse<String> asked = opening("{'name':'Hammarö'}", "");
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(409);
        JsonNode likeness = json(asked).at("/asks/accepted/0");
        assertThat(likeness.at("/known/id").stringValue()).isEqualTo("se:1761");

        String yes = ",'accepted':[{'likeness':'%s','reason':'En by.'}]"
                .formatted(likeness.required("likeness").stringValue());
        assertThat(opening("{'name':'Hammarö'}", yes).statusCode()).isEqualTo(201);
    }

    @Test
    void whatWasMisspeltIsCorrectedAndReadSo() throws Exception {
        String id = opened("{'name':'Talmon'}");
        assertThat(assigned(id, "{'name':'Granmon'}", "EVALUATOR").statusCode()).isEqualTo(201);
        String path = "/api/assessments/" + id;
        HttpResponse<String> member = samsyn.send(
                "coordinator",
                "POST",
                path + "/team/amendment",
                quoted("{'person':{'id':'kim','name':'Kim Ek','employer':{'name':'Granmon'}},'reason':'Fel.'}"));
        HttpResponse<String> unit = samsyn.send(
                "coordinator",
                "POST",
                path + "/unit/amendment",
                quoted("{'name':'Tallmon','year':2027,'reason':'Fel.'}"));

        assertThat(member.statusCode()).as(member.body()).isEqualTo(200);
        assertThat(unit.statusCode()).as(unit.body()).isEqualTo(200);
        FreshAssessment.awaitReadable(samsyn, id, json(unit));
        JsonNode read = samsyn.json("coordinator", path);
        assertThat(read.at("/unit/name").stringValue()).isEqualTo("Tallmon");
        assertThat(read.at("/year").intValue()).isEqualTo(2027);
        assertThat(read.at("/team/0/name").stringValue()).isEqualTo("Kim Ek");
    }

    private static String opened(String unit) throws Exception {
        HttpResponse<String> opened = opening(unit, "");
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
        return json(opened).required("id").stringValue();
    }

    private static HttpResponse<String> opening(String unit, String accepted) throws Exception {
        String typed = unit.replaceFirst("\\{", "{'type':'MUNICIPALITY',");
        String body = "{'unit':%s,'year':2026,'edition':'kommunkompassen-2010'%s}".formatted(typed, accepted);
        return samsyn.send("coordinator", "POST", "/api/assessments", quoted(body));
    }

    private static HttpResponse<String> assigned(String assessment, String employer, String duty) throws Exception {
        return assigned(assessment, employer, duty, "");
    }

    private static HttpResponse<String> assigned(String assessment, String employer, String duty, String accepted)
            throws Exception {
        String body =
                "{'person':{'id':'kim','name':'Kim','employer':%s},'duty':'%s'%s}".formatted(employer, duty, accepted);
        return samsyn.send("coordinator", "POST", "/api/assessments/" + assessment + "/team", quoted(body));
    }

    private static byte[] quoted(String json) {
        return json.replace('\'', '"').getBytes(UTF_8);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
