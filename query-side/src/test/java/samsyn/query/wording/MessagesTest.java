package samsyn.query.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import samsyn.edition.Edition.Policies.NotApplicable;
import samsyn.edition.Edition.Policies.Total;
import samsyn.event.AssessmentEvent.Duty;
import samsyn.event.AssessmentEvent.Label;
import samsyn.event.EventTypes;
import samsyn.event.Evidence.Shows;
import samsyn.organisation.Likeness;
import samsyn.query.dossier.AreaReview.Status;
import samsyn.query.dossier.Circumstance;
import samsyn.query.dossier.Phase;
import samsyn.query.dossier.Support;

/** Every text is there in every language, and none is there for nothing. */
class MessagesTest {

    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([a-z][\\w.-]*)");
    private static final Pattern IN_JAVA = Pattern.compile("\"([a-z]+(?:[.-][A-Za-z0-9_-]+)*\\.?)\"");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @ValueSource(strings = {"_en", "_nb"})
    void saysTheSameInEveryLanguage(String language) {
        Properties root = texts("");
        Properties other = texts(language);
        assertThat(other.stringPropertyNames()).isEqualTo(root.stringPropertyNames());
        for (String key : root.stringPropertyNames()) {
            assertThat(arguments(other.getProperty(key))).as(key).isEqualTo(arguments(root.getProperty(key)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_en", "_nb"})
    void writesTextsThatSurviveFormatting(String language) {
        Properties texts = texts(language);
        assertThat(texts.stringPropertyNames())
                .allSatisfy(
                        key -> assertThat(texts.getProperty(key)).isNotBlank().doesNotContain("'"));
    }

    @Test
    void hasEveryTextThatTemplatesAskFor() {
        assertThat(texts("").stringPropertyNames()).containsAll(askedByTemplates());
    }

    @Test
    void hasEveryTextThatCodeAsksFor() {
        Set<String> keys = texts("").stringPropertyNames();
        Set<String> groups = keys.stream().map(k -> k.replaceAll("\\..*", "")).collect(Collectors.toSet());
        assertThat(literals().stream()
                        .filter(l -> l.contains(".") && !l.endsWith("."))
                        .filter(l -> groups.contains(l.replaceAll("\\..*", ""))))
                .isNotEmpty()
                .allMatch(keys::contains);
        assertThat(keys).containsAll(families());
    }

    @Test
    void hasNoTextThatNobodyAsksFor() {
        Set<String> unused = new TreeSet<>(texts("").stringPropertyNames());
        unused.removeAll(askedByTemplates());
        unused.removeAll(literals());
        unused.removeAll(families());
        assertThat(unused).isEmpty();
    }

    /** Keys made of a beginning and a name that the domain gives. */
    private static List<String> families() {
        return Stream.of(
                        EventTypes.names().stream().map(n -> Sentences.KEY + n),
                        names("duty.", Duty.values()),
                        names("shows.", Shows.values()),
                        names("likeness.", Likeness.Kind.values()),
                        names("label.", Label.values()),
                        names(EventMarks.KEY, Support.values()),
                        names(EventMarks.KEY, Circumstance.values()),
                        names("score.not-applicable.", NotApplicable.values()),
                        names("result.not-applicable.", NotApplicable.values()),
                        names("board.bar.", Status.values()),
                        names("result.headline.", Phase.FINISHED, Phase.CANCELLED),
                        names("result.total.", Total.values()),
                        names("result.other.", Total.values()),
                        IntStream.rangeClosed(2, 12).mapToObj(n -> "number." + n))
                .flatMap(s -> s)
                .toList();
    }

    private static Stream<String> names(String beginning, Enum<?>... names) {
        return Arrays.stream(names).map(n -> beginning + n);
    }

    private static Set<String> askedByTemplates() {
        return found(Path.of("src/main/resources/templates"), IN_TEMPLATE);
    }

    private static Set<String> literals() {
        return Stream.of("page", "wording")
                .flatMap(room -> found(Path.of("src/main/java/samsyn/query", room), IN_JAVA).stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> found(Path folder, Pattern pattern) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMap(f -> pattern.matcher(read(f)).results())
                    .map(m -> m.group(1))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Properties texts(String language) {
        Properties texts = new Properties();
        try (var in = new InputStreamReader(
                MessagesTest.class.getResourceAsStream("/messages" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            texts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
