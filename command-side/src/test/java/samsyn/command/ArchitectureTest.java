package samsyn.command;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.UUID;
import javax.sql.DataSource;
import samsyn.command.assessment.Decide;
import samsyn.command.assessment.Evolve;
import samsyn.event.Actor;

/** What each room of the command side may know. The package samsyn.command itself wires them and knows all. */
@AnalyzeClasses(packages = "samsyn.command", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String WIRING = "samsyn.command";
    private static final String CORE = "samsyn.command.assessment..";
    private static final String AXON = "samsyn.command.axon..";
    private static final String POSTGRES = "samsyn.command.postgres..";
    private static final String KAFKA = "samsyn.command.kafka..";
    private static final String WEB = "samsyn.command.web..";

    @ArchTest
    static final ArchRule theCoreKnowsNothingButTheContract = classes()
            .that()
            .resideInAPackage(CORE)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    CORE,
                    "samsyn.edition..",
                    "samsyn.event..",
                    "samsyn.openness..",
                    "samsyn.organisation..",
                    "samsyn.score..",
                    "java.lang..",
                    "java.math..",
                    "java.time..",
                    "java.util..",
                    "org.jspecify.annotations..");

    @ArchTest
    static final ArchRule theCoreHasNoClockAndNoChance = noClasses()
            .that()
            .resideInAPackage(CORE)
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
    static final ArchRule theCoreIsNotReachedAround = classes()
            .that()
            .belongToAnyOf(Decide.class, Evolve.class)
            .should()
            .onlyHaveDependentClassesThat()
            .resideInAnyPackage(CORE, AXON);

    @ArchTest
    static final ArchRule nobodyIsWrittenAsTheMunicipalitysContactYet = noClasses()
            .should()
            .accessField(Actor.Role.class, "CONTACT")
            .orShould()
            .callMethod(Actor.Role.class, "valueOf", String.class)
            .orShould()
            .callMethod(Actor.Role.class, "values");

    @ArchTest
    static final ArchRule onlyAxonKnowsAxon = noClasses()
            .that()
            .resideOutsideOfPackage(AXON)
            .and()
            .resideOutsideOfPackage(WIRING)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.axonframework..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule kafkaStaysInKafka = noClasses()
            .that()
            .resideOutsideOfPackage(KAFKA)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule jdbcStaysInPostgres = noClasses()
            .that()
            .resideOutsideOfPackage(POSTGRES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.postgresql..", "org.springframework.jdbc..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule aDatabaseIsHandedOnButUsedOnlyInPostgres = noClasses()
            .that()
            .resideOutsideOfPackage(POSTGRES)
            .should()
            .callMethodWhere(target(owner(assignableTo(DataSource.class))).and(target(nameMatching("getConnection"))))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule httpStaysInWeb = noClasses()
            .that()
            .resideOutsideOfPackage(WEB)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.servlet..",
                    "org.springframework.http..",
                    "org.springframework.web..",
                    "org.springframework.security..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule noTwoRoomsNeedEachOther =
            slices().matching("samsyn.command.(*)..").should().beFreeOfCycles();
}
