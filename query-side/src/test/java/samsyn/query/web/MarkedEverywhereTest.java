package samsyn.query.web;

import static org.assertj.core.api.Assertions.assertThat;
import static samsyn.query.projection.People.*;
import static samsyn.query.projection.Story.ASSESSMENT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import samsyn.event.Evidence.Shows;
import samsyn.json.CanonicalJson;
import samsyn.query.dossier.Support;
import samsyn.query.openness.Asker;
import samsyn.query.openness.NoSuchThing;
import samsyn.query.page.Rendering;
import samsyn.query.projection.Reads;
import samsyn.query.projection.Story;
import tools.jackson.databind.JsonNode;

/** Every place that shows a score above zero of a question, to whomever and whenever, shows what it does not rest on. */
class MarkedEverywhereTest {

    private static final List<Asker> READERS = List.of(AS_ANNA, AS_BERTIL, AS_COORDINATOR, AS_REVIEWER, AS_AUDITOR);
    private static final Set<String> PLACES = Set.of(
            "question myScore",
            "question scores",
            "question proposal",
            "question declined",
            "question agreed",
            "question rounds",
            "area questions",
            "result questions",
            "history question-scored.v1",
            "history score-revised.v1",
            "history scores-disclosed.v1",
            "history consensus-proposed.v1",
            "history consensus-reached.v1",
            "history assessment-finished.v1");
    private static final String ADDRESS = "/assessments/" + ASSESSMENT;
    private static final Pattern EVENT = Pattern.compile("<li id=\"e-.*?</li>", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("<tr><td>2\\.1</td>.*?</tr>", Pattern.DOTALL);

    @Test
    void aScoreThatRestsOnPlansOnlyIsMarkedInEveryAnswerToEveryReaderAtEveryMoment() {
        assertThat(placesMarked(story(1, 2), Support.PLANS_ONLY)).containsAll(PLACES);
    }

    @Test
    void aScoreWithoutEvidenceIsMarkedInEveryAnswerToEveryReaderAtEveryMoment() {
        assertThat(placesMarked(story(), Support.NO_EVIDENCE)).containsAll(PLACES);
    }

    @Test
    void aScoreThatRestsOnPlansOnlyIsMarkedOnEveryPageByIconAndWords() {
        assertMarkedOnPages(story(1, 2), "sv", "Endast plan, räknas inte");
        assertMarkedOnPages(story(1, 2), "en", "Plans only, do not count");
        assertMarkedOnPages(story(1, 2), "nb", "Bare plan, teller ikke");
    }

    @Test
    void aScoreWithoutEvidenceIsMarkedOnEveryPageByIconAndWords() {
        assertMarkedOnPages(story(), "sv", "Utan underlag");
        assertMarkedOnPages(story(), "en", "Without evidence");
        assertMarkedOnPages(story(), "nb", "Uten grunnlag");
    }

    @Test
    void whileBlindOnlyWhoGaveTheScoreAndAuditorsSeeAnyMark() {
        Story story = Story.opened()
                .registers(ANNA, 1)
                .links(ANNA, 1, "2.1", 1, Shows.PLAN)
                .scores(ANNA, "2.1", "16", 1)
                .revises(ANNA, "2.1", "17");
        for (Asker reader : READERS) {
            boolean mayKnow = reader.equals(AS_ANNA) || reader.equals(AS_AUDITOR);
            assertThat(answers(Reads.of(story.documents()), reader).toString())
                    .as(reader.id())
                    .matches(all -> mayKnow == all.contains(Support.PLANS_ONLY.name()))
                    .matches(all -> mayKnow == all.contains(Support.NO_EVIDENCE.name()));
        }
    }

    /** A whole life of 2.1; with links, each of which shows a plan, or without any. */
    private static Story story(int... links) {
        Story story = Story.opened().registers(ANNA, 1);
        for (int link : links) {
            story.links(link == 1 ? ANNA : BERTIL, link, "2.1", 1, Shows.PLAN);
        }
        boolean linked = links.length > 0;
        int[] annas = linked ? new int[] {1} : links;
        int[] bertils = linked ? new int[] {2} : links;
        return story.scores(ANNA, "2.1", "16", annas)
                .revises(ANNA, "2.1", "17", annas)
                .scores(BERTIL, "2.1", "16", bertils)
                .discloses(BERTIL, "2.1", "17", "16")
                .proposes(ANNA, 1, "2.1", 1, "19", "Because")
                .declines(BERTIL, 1, "2.1")
                .agree(2, "2.1", 1, "17.2")
                .submits("2", "a".repeat(64))
                .approves("2", "a".repeat(64))
                .finishes()
                .resumes()
                .reopens(ANNA, "2.1", 2)
                .scoresLater(BERTIL, "2.1", 2, "11", bertils)
                .agree(3, "2.1", 2, "12");
    }

    /** Reads all there is, as everybody and after every entry, and finds no score above zero without the mark. */
    private static Set<String> placesMarked(Story story, Support support) {
        Set<String> places = new TreeSet<>();
        story.documentsOverTime().map(Reads::of).forEach(reads -> {
            for (Asker reader : READERS) {
                answers(reads, reader)
                        .forEach((name, answer) ->
                                scores(name, answer).forEach(score -> places.add(marked(score, support))));
                answers(reads, reader)
                        .get("history")
                        .path("items")
                        .forEach(item -> places.addAll(markedEntry(item, support)));
            }
        });
        return places;
    }

    /** Every answer that shows scores, by the name of what is shown. */
    private static Map<String, JsonNode> answers(Reads reads, Asker reader) {
        return Map.of(
                "question", json(() -> reads.questions().of(ASSESSMENT, "2.1", reader)),
                "area", json(() -> reads.areas().of(ASSESSMENT, "2", reader)),
                "result", json(() -> reads.results().of(ASSESSMENT, reader)),
                "history", json(() -> reads.history().page(ASSESSMENT, reader, null, 1000)));
    }

    /** An object that shows a score above zero, and where it stands. */
    private record Shown(String place, JsonNode around) {}

    private static String marked(Shown score, Support support) {
        assertThat(score.around().path("support").asString(""))
                .as(score.place() + ": " + score.around())
                .isEqualTo(support.name());
        return score.place();
    }

    private static List<Shown> scores(String answer, JsonNode node) {
        List<Shown> found = new ArrayList<>();
        node.properties().forEach(member -> {
            String place = answer + " " + member.getKey();
            List<JsonNode> inside = member.getValue().isArray()
                    ? member.getValue().valueStream().toList()
                    : List.of(member.getValue());
            for (JsonNode one : inside) {
                if (member.getKey().equals("areas")) {
                    found.addAll(scores(answer, one));
                } else if (one.isObject() && showsScore(one)) {
                    found.add(new Shown(place, one));
                }
            }
        });
        return found;
    }

    /** Own, proposed and agreed scores hold points; the result's rows are printed from exact ones. */
    private static boolean showsScore(JsonNode node) {
        return node.at("/score/points").isString()
                || node.at("/agreed/points").isString()
                || node.path("exact").isString();
    }

    private static List<String> markedEntry(JsonNode item, Support support) {
        JsonNode data = item.required("data");
        String type = item.required("type").stringValue();
        long scores = data.path("scores").size()
                + (data.at("/score/points").isString() ? 1 : 0)
                + (type.equals("assessment-finished.v1") ? 1 : 0);
        assertThat(item.path("marks")
                        .valueStream()
                        .map(mark -> mark.path("support").asString("")))
                .as(item.toString())
                .hasSize((int) scores)
                .allMatch(support.name()::equals);
        return scores > 0 ? List.of("history " + type) : List.of();
    }

    /** Marked, by icon and words, are the row of the result and every event that tells of a score. */
    private static void assertMarkedOnPages(Story story, String language, String words) {
        Reads reads = Reads.of(story.documents());
        for (Asker reader : READERS) {
            if (!reader.equals(AS_REVIEWER)) {
                assertThat(found(ROW, Rendering.html(reads, ADDRESS, language, reader)))
                        .hasSize(1)
                        .allMatch(row -> isMarked(row, words));
            }
            List<String> events = found(EVENT, Rendering.html(reads, ADDRESS + "/history", language, reader));
            assertThat(events.stream().filter(event -> isMarked(event, words)))
                    .as(reader.id())
                    .hasSize(reader.equals(AS_REVIEWER) ? 1 : 11);
        }
    }

    private static boolean isMarked(String html, String words) {
        return html.contains("#i-none") && html.contains(words);
    }

    private static List<String> found(Pattern pattern, String html) {
        return pattern.matcher(html).results().map(match -> match.group()).toList();
    }

    private static JsonNode json(Supplier<Object> read) {
        try {
            return CanonicalJson.mapper().valueToTree(Objects.requireNonNull(read.get()));
        } catch (NoSuchThing hidden) {
            return CanonicalJson.mapper().createObjectNode();
        }
    }
}
