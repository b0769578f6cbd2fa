package samsyn;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What this room may know, and that its packages stand in one order. */
@AnalyzeClasses(packages = "samsyn", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule theContractKnowsOnlyJavaAndJackson = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "samsyn.edition..",
                    "samsyn.event..",
                    "samsyn.json..",
                    "samsyn.openness..",
                    "samsyn.organisation..",
                    "samsyn.privacy..",
                    "samsyn.proof..",
                    "samsyn.score..",
                    "samsyn.text..",
                    "java..",
                    "javax.crypto..",
                    "javax.sql..",
                    "com.fasterxml.jackson.annotation..",
                    "tools.jackson..",
                    "org.jspecify.annotations..");

    @ArchTest
    static final ArchRule onlyTheKeyStoreKnowsADatabase = classes()
            .that()
            .doNotHaveFullyQualifiedName("samsyn.privacy.KeyStore")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages("java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule theProofStandsAlone = classes()
            .that()
            .resideInAPackage("samsyn.proof..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("samsyn.proof..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule noTwoPackagesNeedEachOther =
            slices().matching("samsyn.(*)..").should().beFreeOfCycles();
}
