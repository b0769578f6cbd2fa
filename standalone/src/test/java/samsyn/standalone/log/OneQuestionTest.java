package samsyn.standalone.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import samsyn.command.assessment.Answer;
import samsyn.command.assessment.AssessmentCommand;
import samsyn.command.assessment.AssessmentCommand.AssignTeamMember;
import samsyn.command.assessment.AssessmentCommand.ConfirmConsensus;
import samsyn.command.assessment.AssessmentCommand.DeclineConsensus;
import samsyn.command.assessment.AssessmentCommand.OpenAssessment;
import samsyn.command.assessment.AssessmentCommand.ProposeConsensus;
import samsyn.command.assessment.AssessmentCommand.ReviseScore;
import samsyn.command.assessment.AssessmentCommand.ScoreQuestion;
import samsyn.command.assessment.AssessmentCommand.WithdrawScore;
import samsyn.command.assessment.Compared;
import samsyn.command.assessment.Judgement;
import samsyn.command.assessment.Person;
import samsyn.command.assessment.Person.Right;
import samsyn.command.assessment.Refused;
import samsyn.command.axon.Commands;
import samsyn.command.axon.LogStorageEngine;
import samsyn.command.axon.Submission;
import samsyn.command.postgres.LogReader;
import samsyn.command.postgres.LogWriter;
import samsyn.edition.Edition;
import samsyn.edition.Editions;
import samsyn.event.AssessmentEvent;
import samsyn.event.AssessmentEvent.Duty;
import samsyn.event.AssessmentEvent.Member;
import samsyn.event.EntryReader;
import samsyn.event.Text;
import samsyn.organisation.Organisation;
import samsyn.organisation.Unit;

/**
 * Two people at one question in opposite orders, each through a node of their own, thousands of times: whatever the
 * order turns out to be, the outcome is one that the rules allow.
 */
@Tag("server")
class OneQuestionTest {

    /** Pairs working at the same time, each at assessments of their own. */
    private static final int TABLES = 8;

    private static final int INTERLEAVINGS = Boolean.getBoolean("samsyn.full") ? 10_000 : 1_000;
    private static final Organisation SKL = new Organisation("se:skl", "Sveriges Kommuner och Landsting", null);
    private static final Person COORDINATOR = new Person("coordinator", "Samordnare", SKL, Set.of(Right.COORDINATOR));
    private static final Person ONE = new Person("evaluator-1", "Utvärderare 1", SKL, Set.of());
    private static final Person TWO = new Person("evaluator-2", "Utvärderare 2", SKL, Set.of());
    private static final Text WHY = new Text.Inline("Finns och följs upp.");
    private static final Edition EDITION =
            new Editions(null).find("kommunkompassen-2010").orElseThrow();

    @TempDir
    static Path directory;

    private static LogOnPostgres log;
    private static LogReader reader;
    private static List<LogWriter> writers;
    private static List<Commands> nodes;

    private final LongAdder sent = new LongAdder();

    @BeforeAll
    static void startTwoNodes() throws Exception {
        log = LogOnPostgres.start(directory.resolve("postgres"));
        reader = new LogReader(log.database());
        writers = List.of(new LogWriter(log.database(), () -> {}), new LogWriter(log.database(), () -> {}));
        nodes = writers.stream()
                .map(writer -> new Commands(new LogStorageEngine(writer, reader), reader, Clock.systemUTC()))
                .toList();
    }

    @AfterAll
    static void stopThem() throws Exception {
        writers.forEach(LogWriter::close);
        log.close();
    }

    @Test
    void whateverTheOrderTheOutcomeIsLegal() throws Exception {
        String given = System.getProperty("samsyn.seed", "");
        long seed = given.isEmpty() ? System.nanoTime() : Long.parseLong(given);
        System.out.println("OneQuestionTest: samsyn.seed=" + seed + ", " + INTERLEAVINGS + " interleavings");
        Tally tally = new Tally();
        try (ExecutorService tables = Executors.newFixedThreadPool(TABLES)) {
            List<Future<?>> running = new ArrayList<>();
            for (int table = 0; table < TABLES; table++) {
                Random random = new Random(seed + table);
                running.add(tables.submit(() -> {
                    play(INTERLEAVINGS / TABLES, random, tally);
                    return null;
                }));
            }
            for (Future<?> table : running) {
                table.get();
            }
        }
        System.out.println("OneQuestionTest: " + sent.sum() + " commands sent, " + tally);
        assertThat(tally.disclosed).isPositive();
        assertThat(tally.agreed).isPositive();
        assertThat(tally.undisclosed).isPositive();
    }

    private void play(int interleavings, Random random, Tally tally) throws Exception {
        List<String> codes = EDITION.areas().stream()
                .flatMap(area -> area.questions().stream())
                .map(Edition.Question::code)
                .toList();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            UUID assessment = openedWithTeam();
            for (int i = 0; i < interleavings; i++) {
                if (i > 0 && i % codes.size() == 0) {
                    check(assessment, codes, tally);
                    assessment = openedWithTeam();
                }
                interleave(two, assessment, codes.get(i % codes.size()), random);
            }
            check(assessment, codes, tally);
        }
    }

    private void interleave(ExecutorService two, UUID assessment, String question, Random random) throws Exception {
        AtomicReference<@Nullable UUID> proposal = new AtomicReference<>();
        List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5));
        Collections.shuffle(order, random);
        // Agreeing needs both: so each also proposes and confirms after their first pass.
        order.addAll(random.nextBoolean() ? List.of(3, 4) : List.of(4, 3));
        List<Integer> opposite = new ArrayList<>(order.subList(0, 6).reversed());
        opposite.addAll(order.subList(6, 8).reversed());
        CyclicBarrier together = new CyclicBarrier(2);
        Future<?> one = two.submit(() -> act(0, ONE, order, together, assessment, question, proposal));
        Future<?> other = two.submit(() -> act(1, TWO, opposite, together, assessment, question, proposal));
        one.get();
        other.get();
    }

    private Void act(
            int node,
            Person who,
            List<Integer> order,
            CyclicBarrier together,
            UUID assessment,
            String question,
            AtomicReference<@Nullable UUID> proposal)
            throws Exception {
        together.await();
        int version = 0;
        int turn = 0;
        for (int act : order) {
            UUID open = proposal.get();
            UUID named = open == null ? UUID.randomUUID() : open;
            AssessmentCommand command = switch (act) {
                case 0 -> new ScoreQuestion(question, points(who, 5), WHY, List.of());
                case 1 ->
                    version > 0
                            ? new ReviseScore(question, points(who, 6), WHY, List.of(), "Läste igen", version)
                            : new ScoreQuestion(question, points(who, 4), WHY, List.of());
                case 2 ->
                    version > 1
                            ? new WithdrawScore(question, "Fel fråga", version)
                            : new ScoreQuestion(question, points(who, 5), WHY, List.of());
                case 3 -> new ProposeConsensus(UUID.randomUUID(), question, points(who, 5), "Så är det", 1);
                case 4 -> new ConfirmConsensus(named, question);
                default -> new DeclineConsensus(named, question, "Nej");
            };
            Answer answer = trySend(nodes.get(node), assessment, who, command, node + "-" + turn++ + "-" + question);
            if (answer == null) {
                continue;
            }
            if (command instanceof ProposeConsensus proposed) {
                proposal.set(proposed.proposal());
            } else if (act < 3 && answer.version() != null) {
                version = Integer.parseInt(answer.version());
            }
        }
        return null;
    }

    private static Judgement points(Person who, int points) {
        return new Judgement.Points(BigDecimal.valueOf(who == ONE ? points : points + 0.5));
    }

    private static final class Tally {
        private int disclosed;
        private int undisclosed;
        private int agreed;

        synchronized void count(boolean isDisclosed, boolean isAgreed, boolean isOneSided) {
            disclosed += isDisclosed ? 1 : 0;
            agreed += isAgreed ? 1 : 0;
            undisclosed += isOneSided ? 1 : 0;
        }

        @Override
        public synchronized String toString() {
            return "%d disclosed, %d not, %d agreed".formatted(disclosed, undisclosed, agreed);
        }
    }

    /** A second, tiny reading of the rules: enough to say whether a question's history is one they allow. */
    private void check(UUID assessment, List<String> codes, Tally tally) {
        List<AssessmentEvent> events = reader.entries(assessment, 0).stream()
                .map(entry -> EntryReader.read(entry).event())
                .toList();
        for (String code : codes) {
            Set<String> scored = new HashSet<>();
            boolean disclosed = false;
            boolean agreed = false;
            UUID open = null;
            String proposer = "";
            for (AssessmentEvent event : events) {
                switch (event) {
                    case AssessmentEvent.QuestionScored e
                    when e.question().equals(code) -> {
                        assertThat(disclosed).as("scored after disclosure").isFalse();
                        assertThat(scored.add(e.evaluator())).as("scored twice").isTrue();
                    }
                    case AssessmentEvent.ScoreRevised e
                    when e.question().equals(code) ->
                        assertThat(!disclosed && scored.contains(e.evaluator()))
                                .as("revised in its time")
                                .isTrue();
                    case AssessmentEvent.ScoreWithdrawn e
                    when e.question().equals(code) -> {
                        assertThat(disclosed).as("withdrawn after disclosure").isFalse();
                        assertThat(scored.remove(e.evaluator())).isTrue();
                    }
                    case AssessmentEvent.ScoresDisclosed e
                    when e.question().equals(code) -> {
                        assertThat(disclosed).as("disclosed twice").isFalse();
                        assertThat(scored).as("one-sided").containsExactlyInAnyOrder("evaluator-1", "evaluator-2");
                        assertThat(e.scores()).hasSize(2).allMatch(AssessmentEvent.Disclosed::counted);
                        disclosed = true;
                    }
                    case AssessmentEvent.ConsensusProposed e
                    when e.question().equals(code) -> {
                        assertThat(disclosed && !agreed).isTrue();
                        open = e.proposal();
                        proposer = e.evaluator();
                    }
                    case AssessmentEvent.ConsensusConfirmed e
                    when e.question().equals(code) -> {
                        assertThat(e.proposal()).isEqualTo(open);
                        assertThat(e.evaluator()).isNotEqualTo(proposer);
                    }
                    case AssessmentEvent.ConsensusDeclined e
                    when e.question().equals(code) -> {
                        assertThat(e.proposal()).isEqualTo(open);
                        open = null;
                    }
                    case AssessmentEvent.ConsensusReached e
                    when e.question().equals(code) -> {
                        assertThat(e.proposal()).isEqualTo(open);
                        assertThat(e.members()).containsExactly("evaluator-1", "evaluator-2");
                        assertThat(agreed).as("agreed twice").isFalse();
                        agreed = true;
                    }
                    default -> {}
                }
            }
            assertThat(disclosed).as("disclosed as soon as both have scored").isEqualTo(scored.size() == 2);
            tally.count(disclosed, agreed, !disclosed && !scored.isEmpty());
        }
    }

    private UUID openedWithTeam() {
        UUID assessment = UUID.randomUUID();
        Unit unit = new Unit("se:1761", "Hammarö kommun", Unit.Type.MUNICIPALITY, null);
        send(assessment, new OpenAssessment(unit, 2013, EDITION, List.of(), Compared.NONE), "open");
        for (Person person : List.of(ONE, TWO)) {
            Member member = new Member(person.id(), person.name(), person.employer());
            send(assessment, new AssignTeamMember(member, Duty.EVALUATOR, Compared.NONE), "assign " + person.id());
        }
        return assessment;
    }

    private void send(UUID assessment, AssessmentCommand command, String key) {
        assertThat(trySend(nodes.getFirst(), assessment, COORDINATOR, command, key))
                .isNotNull();
    }

    private @Nullable Answer trySend(
            Commands node, UUID assessment, Person who, AssessmentCommand command, String key) {
        sent.increment();
        try {
            return node.submit(new Submission(
                    assessment,
                    command,
                    who,
                    assessment + key,
                    command.toString().getBytes(UTF_8),
                    null,
                    Map.of()));
        } catch (Refused refused) {
            return null;
        }
    }
}
