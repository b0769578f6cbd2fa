package samsyn.standalone.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import samsyn.command.assessment.Answer;
import samsyn.command.assessment.AssessmentCommand;
import samsyn.command.assessment.AssessmentCommand.AssignTeamMember;
import samsyn.command.assessment.AssessmentCommand.OpenAssessment;
import samsyn.command.assessment.AssessmentCommand.RegisterDocument;
import samsyn.command.assessment.AssessmentCommand.ScoreQuestion;
import samsyn.command.assessment.Compared;
import samsyn.command.assessment.Judgement;
import samsyn.command.assessment.Person;
import samsyn.command.assessment.Person.Right;
import samsyn.command.axon.Commands;
import samsyn.command.axon.Submission;
import samsyn.edition.Edition;
import samsyn.event.AssessmentEvent.Duty;
import samsyn.event.AssessmentEvent.Member;
import samsyn.event.Evidence;
import samsyn.event.Text;
import samsyn.organisation.Organisation;
import samsyn.organisation.Unit;

/** People who work in assessments: what they do comes to entries in the log. */
final class Work {

    private static final Organisation SKL = new Organisation("se:skl", "Sveriges Kommuner och Landsting", null);
    private static final Person COORDINATOR = new Person("coordinator", "Samordnare", SKL, Set.of(Right.COORDINATOR));
    private static final List<Person> EVALUATORS = List.of(
            new Person("evaluator-1", "Utvärderare 1", SKL, Set.of()),
            new Person("evaluator-2", "Utvärderare 2", SKL, Set.of()));
    private static final Edition EDITION = edition();

    private final Supplier<Commands> commands;

    /** @param commands of whichever node is there just now */
    Work(Supplier<Commands> commands) {
        this.commands = commands;
    }

    /** One area with two questions: what is tested here does not depend on how large an assessment is. */
    private static Edition edition() {
        var policies = new Edition.Policies(
                BigDecimal.TEN,
                Edition.Policies.Total.SUM_OF_PRINTED_AREAS,
                Edition.Policies.NotApplicable.STAYS_IN_MAXIMUM,
                null);
        var questions = List.of(
                new Edition.Question("1.1", "Är det öppet?", 20, List.of()),
                new Edition.Question("1.2", "Är det tillgängligt?", 20, List.of()));
        return new Edition(
                "small",
                "Liten",
                "Prov",
                "sv",
                "made up",
                policies,
                List.of(new Edition.Area("1", "Öppenhet", questions)));
    }

    /** Opens an assessment with two evaluators. */
    UUID open() {
        UUID assessment = UUID.randomUUID();
        Unit unit = new Unit("se:1761", "Hammarö kommun", Unit.Type.MUNICIPALITY, null);
        submit(assessment, COORDINATOR, new OpenAssessment(unit, 2013, EDITION, List.of(), Compared.NONE));
        EVALUATORS.forEach(one -> submit(
                assessment,
                COORDINATOR,
                new AssignTeamMember(new Member(one.id(), one.name(), one.employer()), Duty.EVALUATOR, Compared.NONE)));
        return assessment;
    }

    /** Opens so many. */
    List<UUID> open(int assessments) {
        List<UUID> opened = new ArrayList<>();
        for (int i = 0; i < assessments; i++) {
            opened.add(open());
        }
        return opened;
    }

    /** Both evaluators score a question, whereupon it is disclosed. */
    void score(UUID assessment, String question) {
        for (Person one : EVALUATORS) {
            score(assessment, one, question);
        }
    }

    private void score(UUID assessment, Person who, String question) {
        submit(
                assessment,
                who,
                new ScoreQuestion(
                        question,
                        new Judgement.Points(BigDecimal.valueOf(5)),
                        new Text.Inline("Finns och följs upp."),
                        List.of()));
    }

    /** One evaluator registers a document. */
    Answer document(UUID assessment, String title) {
        return submit(
                assessment,
                EVALUATORS.getFirst(),
                new RegisterDocument(UUID.randomUUID(), new Evidence.Document(title, null, null, null)));
    }

    /** So many documents, each in one of the assessments. */
    void documents(List<UUID> assessments, int count, Random random) {
        for (int i = 0; i < count; i++) {
            document(assessments.get(random.nextInt(assessments.size())), "Dokument " + i);
        }
    }

    private Answer submit(UUID assessment, Person who, AssessmentCommand command) {
        return commands.get()
                .submit(new Submission(
                        assessment,
                        command,
                        who,
                        UUID.randomUUID().toString(),
                        command.toString().getBytes(UTF_8),
                        null,
                        Map.of()));
    }
}
