package samsyn.query;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import samsyn.query.face.Documents;
import samsyn.query.face.Found;
import samsyn.query.face.Key;

/** What each room of the query side may know. The package samsyn.query itself wires them and knows all. */
@AnalyzeClasses(packages = "samsyn.query", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String WIRING = "samsyn.query";
    private static final String KAFKA = "samsyn.query.kafka..";
    private static final String MONGO = "samsyn.query.mongo..";
    private static final String POSTGRES = "samsyn.query.postgres..";
    private static final String WEB = "samsyn.query.web..";
    private static final String PAGE = "samsyn.query.page..";
    private static final String WORDING = "samsyn.query.wording..";
    private static final String DRAWING = "samsyn.query.drawing..";

    /** What has happened, who may know it, what each is given, and the reads that answer from it. */
    private static final String[] VIEWS = {
        "samsyn.query.dossier..",
        "samsyn.query.openness..",
        "samsyn.query.face..",
        "samsyn.query.projection..",
        "samsyn.query.then..",
        "samsyn.query.read..",
    };

    /** Each knows those before it only. */
    private static final List<String> IN_ORDER = List.of("dossier", "openness", "face", "projection", "then");

    @ArchTest
    static void roomsOfTheCoreKnowThoseBeforeThemOnly(JavaClasses classes) {
        for (int room = 0; room < IN_ORDER.size(); room++) {
            String[] later = IN_ORDER.stream()
                    .skip(room + 1)
                    .map(name -> "samsyn.query." + name + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("samsyn.query." + IN_ORDER.get(room) + "..")
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(later).or(resideInAPackage("samsyn.query.read..")))
                    .check(classes);
        }
    }

    @ArchTest
    static final ArchRule viewsKnowTheContractAndEachOtherOnly = classes()
            .that()
            .resideInAnyPackage(VIEWS)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(VIEWS)
                    .or(resideInAnyPackage(
                            "samsyn.edition..",
                            "samsyn.event..",
                            "samsyn.json..",
                            "samsyn.openness..",
                            "samsyn.organisation..",
                            "samsyn.privacy..",
                            "samsyn.proof..",
                            "samsyn.score..",
                            "samsyn.text..",
                            "java.io..",
                            "java.lang..",
                            "java.math..",
                            "java.nio.charset..",
                            "java.text..",
                            "java.time..",
                            "java.util..",
                            "org.pcollections..",
                            "com.fasterxml.jackson.annotation..",
                            "tools.jackson..",
                            "org.jspecify.annotations..")));

    @ArchTest
    static final ArchRule viewsHaveNoClockAndNoChance = noClasses()
            .that()
            .resideInAnyPackage(VIEWS)
            .should()
            .callMethodWhere(target(owner(resideInAPackage("java.time.."))).and(target(nameMatching("now|system.*"))))
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.util\\..*Random.*")
            .orShould()
            .accessClassesThat()
            .belongToAnyOf(System.class);

    @ArchTest
    static final ArchRule kafkaStaysInKafka = noClasses()
            .that()
            .resideOutsideOfPackage(KAFKA)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..");

    @ArchTest
    static final ArchRule mongoStaysInMongo = noClasses()
            .that()
            .resideOutsideOfPackage(MONGO)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.mongodb..", "org.bson..");

    @ArchTest
    static final ArchRule jdbcStaysInPostgres = noClasses()
            .that()
            .resideOutsideOfPackage(POSTGRES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.postgresql..", "org.springframework.jdbc..");

    @ArchTest
    static final ArchRule aDatabaseIsHandedOnButUsedOnlyInPostgres = noClasses()
            .that()
            .resideOutsideOfPackage(POSTGRES)
            .should()
            .callMethodWhere(target(owner(assignableTo(DataSource.class))).and(target(nameMatching("getConnection"))));

    @ArchTest
    static final ArchRule httpStaysInWebAndOnPages = noClasses()
            .that()
            .resideOutsideOfPackages(WEB, PAGE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.servlet..",
                    "org.springframework.http..",
                    "org.springframework.web..",
                    "org.springframework.security..");

    @ArchTest
    static final ArchRule pagesKnowNoDatabaseAndNoDocuments = noClasses()
            .that()
            .resideInAPackage(PAGE)
            .should()
            .dependOnClassesThat(resideInAnyPackage(KAFKA, MONGO, POSTGRES, WEB, "samsyn.query.projection..")
                    .or(belongToAnyOf(Documents.class, Found.class, Key.class)));

    @ArchTest
    static final ArchRule wordsAreMadeOfEventsAndTextsOnly = classes()
            .that()
            .resideInAPackage(WORDING)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(VIEWS)
                    .or(resideInAnyPackage(
                            WORDING,
                            "samsyn.edge.language..",
                            "samsyn.edition..",
                            "samsyn.event..",
                            "samsyn.json..",
                            "samsyn.organisation..",
                            "samsyn.score..",
                            "java.lang..",
                            "java.math..",
                            "java.time..",
                            "java.util..",
                            "tools.jackson..",
                            "org.jspecify.annotations..",
                            "org.springframework.context..")));

    @ArchTest
    static final ArchRule drawingsAreMadeOfNumbersAndReadyWordsOnly = classes()
            .that()
            .resideInAPackage(DRAWING)
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage(DRAWING, "java.lang..", "java.util..", "org.jspecify.annotations.."));

    @ArchTest
    static final ArchRule onlyTheWiringAndTheProjectorKnowTheProjection = noClasses()
            .that()
            .resideOutsideOfPackages("samsyn.query.projection..", "samsyn.query.then..", KAFKA, MONGO, POSTGRES, WIRING)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("samsyn.query.projection..");

    @ArchTest
    static final ArchRule theQuerySideDoesNotKnowTheCommandSide =
            noClasses().should().dependOnClassesThat().resideInAPackage("samsyn.command..");
}
