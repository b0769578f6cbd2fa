package samsyn.command.axon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static samsyn.command.assessment.People.ANNA;
import static samsyn.command.assessment.People.KIM;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.monitoring.MessageMonitor;
import org.axonframework.monitoring.NoOpMessageMonitorCallback;
import org.junit.jupiter.api.Test;
import samsyn.command.assessment.Answer;
import samsyn.command.assessment.Ask;
import samsyn.command.assessment.AssessmentCommand;
import samsyn.command.assessment.EveryCommand;
import samsyn.command.assessment.Person;
import samsyn.command.assessment.Refused;
import samsyn.command.assessment.TestEditions;
import samsyn.command.postgres.LogReader.Precedent;
import samsyn.edge.postgres.LogUnavailable;
import samsyn.event.AssessmentEvent.Duty;

/** Axon around the core, over a log in memory; a test says when others were faster. */
class CommandsTest {

    private static final UUID ASSESSMENT = UUID.fromString("5a1c0e6e-2013-4d0b-8a61-1f3c7d9e1761");

    private final InMemoryEventStorageEngine log = new InMemoryEventStorageEngine();
    private final List<String> monitored = new ArrayList<>();
    private final List<Duration> slept = new ArrayList<>();
    private int othersAreFaster;

    @Test
    void monitorsSeeEveryCommandUnderItsOwnName() {
        Commands commands = commands(slept::add);
        for (EveryCommand each : EveryCommand.all()) {
            try {
                submit(commands, ANNA, each.command());
            } catch (Refused no) {
                // Seen all the same.
            }
        }

        assertThat(monitored)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(AssessmentCommand.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .toList());
    }

    @Test
    void isDecidedAgainAfterAWaitWhenOthersWereFaster() {
        Commands commands = commands(slept::add);
        submit(commands, KIM, Ask.open(TestEditions.BYGDEPROVET));
        othersAreFaster = 2;

        Answer answer = submit(commands, KIM, Ask.assign(ANNA, Duty.EVALUATOR));

        assertThat(answer).isEqualTo(new Answer("anna", null, 1));
        assertThat(slept).hasSize(2);
        assertThat(monitored)
                .containsExactly("OpenAssessment", "AssignTeamMember", "AssignTeamMember", "AssignTeamMember");
    }

    @Test
    void isGivenUpWhenOthersAreFasterForTooLong() {
        Commands commands = commands(slept::add);
        othersAreFaster = Integer.MAX_VALUE;

        assertThatThrownBy(() -> submit(commands, KIM, Ask.open(TestEditions.BYGDEPROVET)))
                .isInstanceOf(LogUnavailable.class);

        assertThat(slept).isNotEmpty();
    }

    @Test
    void isNotWaitedForByAThreadThatIsToStop() {
        Commands commands = commands(_ -> {
            throw new InterruptedException();
        });
        othersAreFaster = 1;

        assertThatThrownBy(() -> submit(commands, KIM, Ask.open(TestEditions.BYGDEPROVET)))
                .isInstanceOf(LogUnavailable.class);

        assertThat(Thread.interrupted()).as("still to stop").isTrue();
    }

    private Commands commands(Patience.Pause pause) {
        MessageMonitor<CommandMessage<?>> monitor = command -> {
            monitored.add(command.getCommandName());
            return NoOpMessageMonitorCallback.INSTANCE;
        };
        return new Commands(log, this::precedent, Clock.systemUTC(), new Patience(new Random(7), pause), monitor);
    }

    private Precedent precedent(UUID assessment, String actor, String key) {
        long last = log.lastSequenceNumberFor(assessment.toString()).orElse(-1L);
        return new Precedent(Optional.empty(), othersAreFaster-- > 0 ? last + 1 : last);
    }

    private static Answer submit(Commands commands, Person who, AssessmentCommand command) {
        return commands.submit(new Submission(
                ASSESSMENT, command, who, UUID.randomUUID().toString(), "request".getBytes(UTF_8), null, Map.of()));
    }
}
