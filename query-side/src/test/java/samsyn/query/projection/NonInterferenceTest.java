package samsyn.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import samsyn.event.AssessmentEvent;
import samsyn.event.AssessmentEvent.*;
import samsyn.event.AssessmentEvent.ConsensusProposed;
import samsyn.event.AssessmentEvent.ConsensusReached;
import samsyn.event.AssessmentEvent.Finding;
import samsyn.event.AssessmentEvent.QuestionScored;
import samsyn.event.AssessmentEvent.RemarkMade;
import samsyn.event.AssessmentEvent.ScoreRevised;
import samsyn.event.AssessmentEvent.StrengthNoted;
import samsyn.event.Text;
import samsyn.json.CanonicalJson;
import samsyn.openness.Openness.Matter;
import samsyn.openness.Openness.Role;
import samsyn.query.dossier.AreaFile;
import samsyn.query.dossier.AreaReview.Status;
import samsyn.query.dossier.QuestionFile;
import samsyn.query.face.EntryFace.Told;
import samsyn.query.face.Key;
import samsyn.query.face.View;
import samsyn.query.openness.Asker;
import samsyn.query.read.HistoryPage;

/** Two histories that differ only in what is hidden from an observer look the same to the observer, byte by byte. */
class NonInterferenceTest {

    private static final String HIDDEN_FROM = "hidden";
    /** So many in a full run. */
    private static final int PAIRS = 10_000;

    private static final Key ACCESS = Key.of(View.ACCESS, Story.ASSESSMENT);

    @Test
    void whatBertilDoesWhileBlindIsHiddenFromEverybodyButBertilAndAuditors() {
        AtomicInteger pairs = new AtomicInteger();
        // Not every story has something hidden to change.
        Seeds.some(60, 3 * PAIRS).forEach(seed -> {
            if (pairs.get() == PAIRS) {
                return;
            }
            RandomStory random = new RandomStory(seed).steps(length(seed));
            Set<String> blind = blind(random);
            List<Fact> facts = random.facts();
            List<Fact> other = new BlindVariant(new Random(seed + 1), blind).of(facts);
            if (other.equals(facts)) {
                return;
            }
            pairs.incrementAndGet();
            Seen one = new Seen(facts);
            Seen two = new Seen(other);
            // The history tells also of what was withdrawn later and so stands in no document.
            assertThat(one.answers(People.AS_AUDITOR)).as("seed " + seed).isNotEqualTo(two.answers(People.AS_AUDITOR));
            assertThat(one.answers(People.AS_BERTIL)).as("seed " + seed).isNotEqualTo(two.answers(People.AS_BERTIL));
            assertSame(seed, one, two, People.AS_ANNA);
            assertSame(seed, one, two, People.AS_COORDINATOR);
            assertSame(seed, one, two, People.AS_REVIEWER);
        });
        System.out.println(pairs + " pairs of histories compared");
        assertThat(pairs.get()).isPositive();
    }

    /** Mostly short where there are very many: what interferes does so within a few entries. */
    private static int length(long seed) {
        return Boolean.getBoolean("samsyn.full") && seed % 10 != 0 ? 10 + (int) (seed % 20) : 20 + (int) (seed % 60);
    }

    @Test
    void whatHappensInAnAreaThatWasNeverHandedOverIsHiddenFromReviewers() {
        Seeds.some(40).forEach(seed -> {
            RandomStory random = new RandomStory(seed).steps(100);
            Set<String> inWork = random.dossier().areas().values().stream()
                    .filter(a -> a.review().status() == Status.IN_WORK)
                    .filter(a -> a.review().submitted() == null)
                    .map(AreaFile::code)
                    .collect(Collectors.toSet());
            List<Fact> facts = random.facts();
            Seen one = new Seen(facts);
            Seen two = new Seen(facts.stream().map(f -> reworded(f, inWork)).toList());
            assertSame(seed, one, two, People.AS_REVIEWER);
        });
    }

    private static void assertSame(long seed, Seen one, Seen two, Asker reader) {
        String as = "seed " + seed + " as " + reader.id();
        Look was = one.look(reader);
        Look is = two.look(reader);
        assertThat(is.answers()).as(as).isEqualTo(was.answers());
        assertThat(is.served()).as(as).isEqualTo(was.served());
        assertThat(two.documents.bodies().get(ACCESS))
                .as(as)
                .isEqualTo(one.documents.bodies().get(ACCESS));
        assertThat(two.pushes(reader)).as(as).isEqualTo(one.pushes(reader));
    }

    /** One cell of the table of openness at a time says more than it may: the comparison of this test must notice. */
    @ParameterizedTest
    @CsvSource({
        "JUDGING, EVALUATOR",
        "JUDGING, COORDINATOR",
        "WRITING_ON_QUESTIONS, EVALUATOR",
        "WRITING_ON_QUESTIONS, COORDINATOR",
    })
    void aLeakPlantedInTheTableIsFound(Matter matter, Role role) throws ReflectiveOperationException {
        Asker reader = role == Role.EVALUATOR ? People.AS_ANNA : People.AS_COORDINATOR;
        try (PlantedLeak _ = new PlantedLeak(matter, role)) {
            boolean found = LongStream.range(0, 100).anyMatch(seed -> {
                RandomStory random = new RandomStory(seed).steps(20 + (int) (seed % 60));
                List<Fact> facts = random.facts();
                List<Fact> other = new BlindVariant(new Random(seed + 1), blind(random)).of(facts);
                return !new Seen(facts).answers(reader).equals(new Seen(other).answers(reader));
            });
            assertThat(found).isTrue();
        }
    }

    private static Set<String> blind(RandomStory random) {
        return random.dossier().questions().values().stream()
                .filter(q -> !q.isDisclosed())
                .map(QuestionFile::code)
                .collect(Collectors.toSet());
    }

    /** Other values in everything that was judged or written in these areas. */
    private static Fact reworded(Fact fact, Set<String> areas) {
        AssessmentEvent now = switch (fact.event()) {
            case QuestionScored e
            when in(areas, e.question()) ->
                new QuestionScored(
                        e.question(),
                        e.evaluator(),
                        e.round(),
                        Story.points("3.25"),
                        new Text.Inline(HIDDEN_FROM),
                        e.links(),
                        e.independent());
            case ConsensusProposed e
            when in(areas, e.question()) ->
                new ConsensusProposed(
                        e.proposal(), e.question(), e.round(), e.evaluator(), Story.points("1.5"), true, null);
            case ConsensusReached e
            when in(areas, e.question()) ->
                new ConsensusReached(e.proposal(), e.question(), e.round(), Story.points("1.5"), e.members());
            case StrengthNoted e
            when areas.contains(e.area()) ->
                new StrengthNoted(
                        e.finding(),
                        e.area(),
                        new Finding(e.strength().questions(), null, new Text.Inline(HIDDEN_FROM), null),
                        e.author());
            case RemarkMade e
            when areas.contains(e.area()) ->
                new RemarkMade(e.remark(), e.area(), e.question(), e.author(), new Text.Inline(HIDDEN_FROM));
            case AssessmentEvent e -> e;
        };
        return new Fact(fact.id(), fact.at(), fact.actor(), now);
    }

    private static boolean in(Set<String> areas, String question) {
        return areas.contains(Story.edition().areaOf(question).code());
    }

    /** Changes, multiplies and adds what Bertil does to questions that stay blind. */
    private record BlindVariant(Random random, Set<String> blind) {

        List<Fact> of(List<Fact> facts) {
            List<Fact> other = new ArrayList<>();
            for (Fact fact : facts) {
                Fact now = changed(fact);
                other.add(now);
                if (now != fact) {
                    revisions(now, other);
                }
            }
            return other;
        }

        private Fact changed(Fact fact) {
            Text why = new Text.Inline("Other " + random.nextInt(1000));
            return switch (fact.event()) {
                case QuestionScored e
                when hidden(e.question(), fact) ->
                    with(
                            fact,
                            new QuestionScored(
                                    e.question(), "bertil", e.round(), points(), why, List.of(), e.independent()));
                case ScoreRevised e
                when hidden(e.question(), fact) ->
                    with(fact, new ScoreRevised(e.question(), "bertil", e.round(), points(), why, List.of(), "Hm"));
                case AssessmentEvent _ -> fact;
            };
        }

        /** More of what nobody may notice, right after the entry and at the same moment. */
        private void revisions(Fact fact, List<Fact> other) {
            String question =
                    fact.event() instanceof QuestionScored e ? e.question() : ((ScoreRevised) fact.event()).question();
            String area = Story.edition().areaOf(question).code();
            for (int i = random.nextInt(4); i > 0; i--) {
                Text text = new Text.Inline("Hidden " + random.nextInt(1000));
                AssessmentEvent hidden = switch (random.nextInt(4)) {
                    case 0 -> new ScoreRevised(question, "bertil", 1, points(), text, List.of(), "Again and again");
                    case 1 ->
                        new ScoreRevised(
                                question, "bertil", 1, samsyn.score.Score.NOT_APPLICABLE, text, List.of(), "No");
                    case 2 -> new RemarkMade(fresh(), area, question, "bertil", text);
                    default ->
                        new StrengthNoted(fresh(), area, new Finding(List.of(question), null, text, null), "bertil");
                };
                other.add(new Fact(fresh(), fact.at(), People.BERTIL, hidden));
            }
        }

        private boolean hidden(String question, Fact fact) {
            return blind.contains(question) && fact.actor().equals(People.BERTIL);
        }

        private samsyn.score.Score points() {
            return Story.points(Integer.toString(random.nextInt(20)));
        }

        private UUID fresh() {
            return new UUID(random.nextLong(), random.nextLong());
        }

        private static Fact with(Fact fact, AssessmentEvent event) {
            return new Fact(fact.id(), fact.at(), fact.actor(), event);
        }
    }

    /** What a reader is answered, and the documents that the answers are made of. */
    private record Look(List<String> answers, Map<String, String> served) {}

    /** One history as others see it. */
    private static final class Seen {
        private final FoldedDocuments documents;
        private final List<List<Told>> told;

        private Seen(List<Fact> facts) {
            documents = FoldedDocuments.of(Story.entries(facts));
            told = IntStream.range(0, facts.size())
                    .mapToObj(sequence -> Answers.told(documents, sequence))
                    .toList();
        }

        /** What the reader is answered, and of which documents: but for those by which openness is decided. */
        Look look(Asker reader) {
            ServedDocuments served = new ServedDocuments(documents);
            List<String> answers = answers(Reads.of(served), reader);
            Map<String, String> bodies = new TreeMap<>();
            served.bodies().forEach((key, body) -> {
                if (!key.view().isOfEntries()) {
                    bodies.put(key.collection() + "/" + key.id(), body.toString());
                }
            });
            return new Look(answers, bodies);
        }

        /** What open pages are told, in order. */
        List<Set<String>> pushes(Asker reader) {
            Set<String> recipients = Answers.recipients(documents, reader);
            return told.stream()
                    .map(all -> Answers.things(all, recipients))
                    .filter(things -> !things.isEmpty())
                    .toList();
        }

        /** What the ways of reading answer, as JSON. */
        List<String> answers(Asker reader) {
            return answers(Reads.of(documents), reader);
        }

        private static List<String> answers(Reads reads, Asker reader) {
            List<Object> answers = new ArrayList<>();
            answers.add(reads.assessments().list(reader, null, 100));
            answers.add(reads.assessments().overview(Story.ASSESSMENT, reader));
            answers.add(reads.results().of(Story.ASSESSMENT, reader));
            answers.add(reads.evidence().list(Story.ASSESSMENT, reader, null, 1000));
            for (String question : List.of("1.1", "1.2", "2.1")) {
                answers.add(orNothing(() -> reads.questions().of(Story.ASSESSMENT, question, reader)));
            }
            for (String area : List.of("1", "2")) {
                answers.add(orNothing(() -> reads.areas().of(Story.ASSESSMENT, area, reader)));
            }
            @Nullable String after = null;
            do {
                HistoryPage page = reads.history().page(Story.ASSESSMENT, reader, after, 7);
                answers.add(page);
                after = page.next();
            } while (after != null);
            return answers.stream()
                    .map(CanonicalJson.mapper()::writeValueAsString)
                    .toList();
        }

        private static Object orNothing(java.util.function.Supplier<Object> read) {
            try {
                return read.get();
            } catch (samsyn.query.openness.NoSuchThing none) {
                return "nothing";
            }
        }
    }
}
