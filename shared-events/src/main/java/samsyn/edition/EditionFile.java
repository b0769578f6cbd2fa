package samsyn.edition;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import samsyn.edition.Edition.Area;
import samsyn.edition.Edition.Criterion;
import samsyn.edition.Edition.Question;
import samsyn.json.CanonicalJson;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.TokenStreamLocation;

/** Reads an edition from its JSON file and checks it; a faulty one is refused with the line at fault. */
public final class EditionFile {

    private final String name;
    private final String json;

    private EditionFile(String name, String json) {
        this.name = name;
        this.json = json;
    }

    /**
     * Reads and checks an edition.
     *
     * @param name the file's name, for the sentence that refuses it
     * @throws EditionException naming file, line and fault
     */
    public static Edition read(String name, String json) {
        EditionFile file = new EditionFile(name, json);
        Edition edition = file.parse();
        file.check(edition);
        return edition;
    }

    private Edition parse() {
        try {
            return CanonicalJson.mapper().readValue(json, Edition.class);
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            throw new EditionException(name, at == null ? 1 : Math.max(1, at.getLineNr()), e.getOriginalMessage());
        }
    }

    private void check(Edition edition) {
        demand(!edition.areas().isEmpty(), "/areas", "an edition needs at least one area");
        BigDecimal tolerance = edition.policies().tolerance();
        demand(
                tolerance.signum() >= 0 && tolerance.compareTo(BigDecimal.valueOf(100)) <= 0,
                "/policies/tolerance",
                "the tolerance is percent of the maximum, 0..100");
        Set<String> areas = new HashSet<>();
        Set<String> questions = new TreeSet<>();
        for (int a = 0; a < edition.areas().size(); a++) {
            Area area = edition.areas().get(a);
            String at = "/areas/" + a;
            demand(areas.add(area.code()), at + "/code", "area code " + area.code() + " is used twice");
            demand(!area.questions().isEmpty(), at + "/questions", "area " + area.code() + " has no questions");
            for (int q = 0; q < area.questions().size(); q++) {
                Question question = area.questions().get(q);
                String in = at + "/questions/" + q;
                demand(
                        questions.add(question.code()),
                        in + "/code",
                        "question code " + question.code() + " is used twice");
                demand(question.max() > 0, in + "/max", "the maximum of " + question.code() + " is not above 0");
                demand(!question.text().isBlank(), in + "/text", "question " + question.code() + " has no text");
                checkCriteria(question.criteria(), in);
            }
            Integer expected = edition.policies().areaMaximum();
            demand(
                    expected == null || area.max() == expected,
                    at + "/questions",
                    "the maxima of area " + area.code() + " sum to " + area.max() + ", not to " + expected);
        }
    }

    private void checkCriteria(List<Criterion> criteria, String in) {
        Set<String> codes = new HashSet<>();
        for (int c = 0; c < criteria.size(); c++) {
            Criterion criterion = criteria.get(c);
            String at = in + "/criteria/" + c;
            demand(codes.add(criterion.code()), at + "/code", "criterion " + criterion.code() + " is used twice");
            demand(criterion.weight().signum() > 0, at + "/weight", "a weight is above 0");
        }
    }

    private void demand(boolean holds, String pointer, String otherwise) {
        if (!holds) {
            throw new EditionException(name, lineOf(JsonPointer.compile(pointer)), otherwise);
        }
    }

    private int lineOf(JsonPointer wanted) {
        try (JsonParser parser = CanonicalJson.mapper().createParser(json)) {
            while (parser.nextToken() != null) {
                if (parser.streamReadContext().pathAsPointer().equals(wanted)) {
                    return parser.currentTokenLocation().getLineNr();
                }
            }
        }
        return 1;
    }
}
