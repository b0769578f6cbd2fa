package samsyn.standalone;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "samsyn.standalone", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    final ArchRule serversDoNotKnowEachOther = slices().matching("samsyn.standalone.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(alwaysTrue(), resideInAPackage("..machine.."))
            // No servers: what starts both sides, and the sample played through them.
            .ignoreDependency(resideInAnyPackage("..sides..", "..sample.."), alwaysTrue());

    @ArchTest
    final ArchRule serversDoNotKnowWhoStartsThem = noClasses()
            .that()
            .resideInAnyPackage("..postgres..", "..kafka..", "..mongo..", "..machine..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("samsyn.standalone");

    @ArchTest
    final ArchRule theBrokerStaysInKafka = noClasses()
            .that()
            .resideOutsideOfPackage("..kafka..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("kafka..", "org.apache.kafka..");

    @ArchTest
    final ArchRule theImitationStaysInMongo = noClasses()
            .that()
            .resideOutsideOfPackage("..mongo..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("de.bwaldvogel..", "org.h2..");
}
