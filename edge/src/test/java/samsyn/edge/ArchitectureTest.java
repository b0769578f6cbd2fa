package samsyn.edge;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What each room of the edge may know. The package samsyn.edge itself wires them and knows all. */
@AnalyzeClasses(packages = "samsyn.edge", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule theEdgeKnowsNeitherSide = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("samsyn.command..", "samsyn.query..", "samsyn.standalone..");

    @ArchTest
    static final ArchRule theEdgeDecidesNothingAndReadsNoEvents =
            noClasses().should().dependOnClassesThat().resideInAPackage("samsyn.event..");

    @ArchTest
    static final ArchRule jdbcStaysInPostgres = noClasses()
            .that()
            .resideOutsideOfPackage("samsyn.edge.postgres..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "com.zaxxer..", "org.postgresql..");

    @ArchTest
    static final ArchRule noTwoRoomsNeedEachOther =
            slices().matching("samsyn.edge.(*)..").should().beFreeOfCycles();
}
