package samsyn.standalone.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import samsyn.command.assessment.Answer;
import samsyn.command.assessment.AssessmentCommand;
import samsyn.command.assessment.AssessmentCommand.AssignTeamMember;
import samsyn.command.assessment.AssessmentCommand.OpenAssessment;
import samsyn.command.assessment.AssessmentCommand.ScoreQuestion;
import samsyn.command.assessment.Compared;
import samsyn.command.assessment.Judgement;
import samsyn.command.assessment.Person;
import samsyn.command.assessment.Person.Right;
import samsyn.command.assessment.Refusal;
import samsyn.command.assessment.Refused;
import samsyn.command.axon.Commands;
import samsyn.command.axon.KeyReused;
import samsyn.command.axon.LogStorageEngine;
import samsyn.command.axon.Submission;
import samsyn.command.postgres.LogReader;
import samsyn.command.postgres.LogWriter;
import samsyn.edition.Edition;
import samsyn.edition.Editions;
import samsyn.event.AssessmentEvent.Duty;
import samsyn.event.AssessmentEvent.Member;
import samsyn.event.EntryReader;
import samsyn.event.Recorded;
import samsyn.event.Text;
import samsyn.organisation.Organisation;
import samsyn.organisation.Unit;
import samsyn.proof.Frontier;
import samsyn.standalone.log.LogOnPostgres.Row;

/** Commands through Axon into the log on a real PostgreSQL: gapless, provable, once each. */
@Tag("server")
class LogTest {

    private static final Organisation SKL = new Organisation("se:skl", "Sveriges Kommuner och Landsting", null);
    private static final Organisation UDDEVALLA = new Organisation("se:1485", "Uddevalla kommun", null);
    private static final Person COORDINATOR = new Person("coordinator", "Samordnare", SKL, Set.of(Right.COORDINATOR));
    private static final Person ONE = new Person("evaluator-1", "Utvärderare 1", SKL, Set.of());
    private static final Person TWO = new Person("evaluator-2", "Utvärderare 2", UDDEVALLA, Set.of());
    private static final Edition EDITION =
            new Editions(null).find("kommunkompassen-2010").orElseThrow();

    @TempDir
    static Path directory;

    private static LogOnPostgres log;
    private static LogWriter writer;
    private static Commands commands;

    @BeforeAll
    static void startThePostgres() throws Exception {
        log = LogOnPostgres.start(directory.resolve("postgres"));
        writer = new LogWriter(log.database(), () -> {});
        commands = node(writer);
    }

    @AfterAll
    static void stopIt() throws Exception {
        writer.close();
        log.close();
    }

    private static Commands node(LogWriter throughWriter) {
        LogReader reader = new LogReader(log.database());
        return new Commands(new LogStorageEngine(throughWriter, reader), reader, Clock.systemUTC());
    }

    @Test
    void thirtyTwoEvaluatorsScoringAtOnceLeaveALogWithoutHoles() throws Exception {
        UUID assessment = openedWithTeam();
        List<Callable<Answer>> scores = new ArrayList<>();
        for (Person evaluator : List.of(ONE, TWO)) {
            codes().forEach(code -> scores.add(() -> submit(assessment, evaluator, score(code), "score-" + code)));
        }

        List<Answer> answers = allAtOnce(32, scores);

        assertThat(answers).hasSize(90);
        List<Row> rows = log.rows();
        assertThat(rows)
                .extracting(Row::position)
                .containsExactlyElementsOf(
                        IntStream.range(0, rows.size()).mapToObj(Long::valueOf).toList());
        long disclosures = rows.stream()
                .filter(row -> row.assessment().equals(assessment.toString()))
                .map(row -> EntryReader.read(row.body()))
                .filter(entry -> entry.event() instanceof samsyn.event.AssessmentEvent.ScoresDisclosed)
                .count();
        assertThat(disclosures).isEqualTo(45);
    }

    @Test
    void everyEntryCarriesItsPlaceItsPredecessorAndItsLeaf() throws Exception {
        openedWithTeam();

        Map<String, byte[]> lastLeaf = new HashMap<>();
        Map<String, Long> lastSequence = new HashMap<>();
        Frontier tree = Frontier.EMPTY;
        Instant clock = Instant.EPOCH;
        for (Row row : log.rows()) {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update((byte) 0);
            assertThat(row.leaf()).isEqualTo(sha.digest(row.body()));
            Recorded entry = EntryReader.read(row.body());
            assertThat(entry.envelope().position()).isEqualTo(row.position());
            assertThat(entry.envelope().sequence())
                    .isEqualTo(row.sequence())
                    .isEqualTo(lastSequence.getOrDefault(row.assessment(), -1L) + 1);
            byte[] before = lastLeaf.get(row.assessment());
            assertThat(entry.envelope().prev())
                    .isEqualTo(before == null ? null : HexFormat.of().formatHex(before));
            assertThat(entry.envelope().recordedAt()).isAfterOrEqualTo(clock);
            clock = entry.envelope().recordedAt();
            lastLeaf.put(row.assessment(), row.leaf());
            lastSequence.put(row.assessment(), row.sequence());
            tree = tree.with(row.leaf());
        }
        try (Connection connection = log.database().getConnection();
                Statement statement = connection.createStatement();
                var head = statement.executeQuery("select next, frontier from head")) {
            head.next();
            assertThat(head.getLong(1)).isEqualTo(tree.size());
            assertThat(head.getBytes(2)).isEqualTo(tree.toBytes());
        }
    }

    @Test
    void theSameCommandFromFiftyThreadsAtOnceHasOneEffectAndOneAnswer() throws Exception {
        UUID assessment = openedWithTeam();
        long before = log.rows().size();
        List<Callable<Answer>> same = IntStream.range(0, 50)
                .<Callable<Answer>>mapToObj(i -> () -> submit(assessment, ONE, score("1.1"), "again"))
                .toList();

        List<Answer> answers = allAtOnce(50, same);

        assertThat(answers).hasSize(50).containsOnly(answers.getFirst());
        assertThat(log.rows()).hasSize((int) before + 1);
        assertThat(submit(assessment, ONE, score("1.1"), "again")).isEqualTo(answers.getFirst());
    }

    @Test
    void theSameOpeningFromFiftyThreadsOnTwoNodesOpensOneAssessment() throws Exception {
        UUID assessment = UUID.randomUUID();
        try (LogWriter otherWriter = new LogWriter(log.database(), () -> {})) {
            Commands other = node(otherWriter);
            List<Callable<Answer>> same = IntStream.range(0, 50)
                    .<Callable<Answer>>mapToObj(i -> () -> submit(
                            i % 2 == 0 ? commands : other, assessment, COORDINATOR, open(), "open " + assessment))
                    .toList();

            List<Answer> answers = allAtOnce(50, same);

            assertThat(answers).containsOnly(answers.getFirst());
            assertThat(log.rows())
                    .filteredOn(row -> row.assessment().equals(assessment.toString()))
                    .hasSize(1);
        }
    }

    @Test
    void anotherRequestUnderTheSameKeyIsToldSo() throws Exception {
        UUID assessment = openedWithTeam();
        submit(assessment, ONE, score("1.1"), "mine");

        assertThatThrownBy(() -> commands.submit(new Submission(
                        assessment, score("1.2"), ONE, assessment + "mine", "other".getBytes(UTF_8), null, Map.of())))
                .isInstanceOf(KeyReused.class);
    }

    @Test
    void aRefusalIsDecidedAnewEachTime() throws Exception {
        UUID assessment = opened();
        assertThatThrownBy(() -> submit(assessment, ONE, score("1.1"), "early"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(Refusal.NOT_EVALUATOR));
        assign(assessment, ONE);

        assertThat(submit(assessment, ONE, score("1.1"), "early").version()).isEqualTo("1");
    }

    @Test
    void aNodeWhoseCacheIsOldDecidesOnWhatTheOtherNodeWrote() throws Exception {
        UUID assessment = openedWithTeam();
        try (LogWriter otherWriter = new LogWriter(log.database(), () -> {})) {
            Commands other = node(otherWriter);
            submit(commands, assessment, ONE, score("1.1"), "a");
            submit(other, assessment, TWO, score("1.1"), "b");

            assertThatThrownBy(() -> submit(commands, assessment, ONE, score("1.1"), "c"))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.refusal()).isEqualTo(Refusal.FROZEN_AFTER_DISCLOSURE));
        }
    }

    @Test
    void twoNodesWritingAtOnceKeepOneOrder() throws Exception {
        UUID assessment = openedWithTeam();
        try (LogWriter otherWriter = new LogWriter(log.database(), () -> {})) {
            Commands other = node(otherWriter);
            List<Callable<Answer>> scores = new ArrayList<>();
            codes().forEach(code -> {
                scores.add(() -> submit(commands, assessment, ONE, score(code), "one " + code));
                scores.add(() -> submit(other, assessment, TWO, score(code), "two " + code));
            });

            assertThat(allAtOnce(16, scores)).hasSize(90);
        }
        List<Long> sequences = log.rows().stream()
                .filter(row -> row.assessment().equals(assessment.toString()))
                .map(Row::sequence)
                .toList();
        assertThat(sequences)
                .containsExactlyElementsOf(IntStream.range(0, sequences.size())
                        .mapToObj(Long::valueOf)
                        .toList())
                .hasSize(3 + 90 + 45);
    }

    @Test
    void anUnknownAssessmentIsRefusedAndLeavesNothing() throws Exception {
        long before = log.count("entry");

        assertThatThrownBy(() -> submit(UUID.randomUUID(), ONE, score("1.1"), "x"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(Refusal.NO_SUCH_ASSESSMENT));
        assertThat(log.count("entry")).isEqualTo(before);
    }

    @Test
    void longTextsStandBesideTheEntryUnderTheirHash() throws Exception {
        UUID assessment = openedWithTeam();
        String rationale = "Åtgärder följs upp. ".repeat(400);
        byte[] utf8 = rationale.getBytes(UTF_8);
        Text text = Text.of(rationale);
        assertThat(text).isInstanceOf(Text.Stored.class);

        commands.submit(new Submission(
                assessment,
                new ScoreQuestion("2.1", new Judgement.Points(BigDecimal.TEN), text, List.of()),
                ONE,
                assessment + "long",
                new byte[] {1},
                null,
                Map.of(Text.sha256(utf8), utf8)));

        try (Connection connection = log.database().getConnection();
                var select = connection.prepareStatement("select content from blob where sha256 = ?")) {
            select.setBytes(1, MessageDigest.getInstance("SHA-256").digest(utf8));
            try (var row = select.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(row.getBytes(1)).isEqualTo(utf8);
            }
        }
    }

    @Test
    void whoOpenedAnAssessmentIsKnownToANodeThatOnlyReadOfIt() {
        UUID assessment = opened();
        Person other = new Person("other", "En annan", SKL, Set.of(Right.COORDINATOR));
        Member opener = new Member(COORDINATOR.id(), COORDINATOR.name(), COORDINATOR.employer());
        AssignTeamMember assign = new AssignTeamMember(opener, Duty.REVIEWER, Compared.NONE);

        assertThatThrownBy(() -> submit(node(writer), assessment, other, assign, "assign the opener"))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.refusal()).isEqualTo(Refusal.FORMED_THE_ASSESSMENT));
    }

    @Test
    void evenTheOwnerOfTheLogCannotChangeIt() throws Exception {
        opened();
        for (String change : List.of(
                "delete from entry",
                "update entry set body = ''",
                "truncate entry",
                "update command set answer = ''")) {
            try (Connection connection = log.database().getConnection();
                    Statement statement = connection.createStatement()) {
                assertThatThrownBy(() -> statement.execute(change))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("only added to");
            }
        }
    }

    private static UUID opened() {
        UUID assessment = UUID.randomUUID();
        submit(assessment, COORDINATOR, open(), "open");
        return assessment;
    }

    private static UUID openedWithTeam() {
        UUID assessment = opened();
        assign(assessment, ONE);
        assign(assessment, TWO);
        return assessment;
    }

    private static void assign(UUID assessment, Person person) {
        Member member = new Member(person.id(), person.name(), person.employer());
        submit(
                assessment,
                COORDINATOR,
                new AssignTeamMember(member, Duty.EVALUATOR, Compared.NONE),
                "assign " + person.id());
    }

    private static OpenAssessment open() {
        return new OpenAssessment(
                new Unit("se:1761", "Hammarö kommun", Unit.Type.MUNICIPALITY, null),
                2013,
                EDITION,
                List.of(),
                Compared.NONE);
    }

    private static ScoreQuestion score(String code) {
        return new ScoreQuestion(
                code, new Judgement.Points(BigDecimal.valueOf(5)), new Text.Inline("Finns och följs upp."), List.of());
    }

    private static List<String> codes() {
        return EDITION.areas().stream()
                .flatMap(area -> area.questions().stream())
                .map(Edition.Question::code)
                .toList();
    }

    private static Answer submit(UUID assessment, Person who, AssessmentCommand command, String key) {
        return submit(commands, assessment, who, command, key);
    }

    private static Answer submit(Commands node, UUID assessment, Person who, AssessmentCommand command, String key) {
        return node.submit(new Submission(
                assessment, command, who, assessment + key, command.toString().getBytes(UTF_8), null, Map.of()));
    }

    private static <T> List<T> allAtOnce(int threads, List<Callable<T>> calls) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<T>> running = calls.stream()
                    .map(call -> pool.submit(() -> {
                        start.await();
                        return call.call();
                    }))
                    .toList();
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> future : running) {
                results.add(future.get());
            }
            return results;
        }
    }
}
