package io.levee;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Holds the house in order: imports run one way, Drools stays in its package, only the command prints. */
class ArchitectureTest {

    private static final JavaClasses LEVEE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.levee");

    @Test
    void seesTheClassesItGuards() {
        assertThat(LEVEE).hasSizeGreaterThan(100);
        assertThat(LEVEE.contain(Screener.class)).isTrue();
        assertThat(LEVEE.contain("io.levee.rulebook.drools.DroolsEngine")).isTrue();
        assertThat(LEVEE.contain("io.levee.cli.Levee")).isTrue();
    }

    @Test
    void importsRunOneWay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("cli")
                .definedBy("io.levee.cli")
                .layer("root")
                .definedBy("io.levee")
                .layer("drools")
                .definedBy("io.levee.rulebook.drools")
                .layer("rulebook")
                .definedBy("io.levee.rulebook")
                .layer("history")
                .definedBy("io.levee.history")
                .layer("watchlist")
                .definedBy("io.levee.watchlist")
                .layer("record")
                .definedBy("io.levee.record")
                .layer("words")
                .definedBy("io.levee.words")
                .layer("decision")
                .definedBy("io.levee.decision")
                .layer("facts")
                .definedBy("io.levee.facts")
                .layer("transfer")
                .definedBy("io.levee.transfer")
                .layer("junit")
                .definedBy("io.levee.junit")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("junit")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("root")
                .mayOnlyBeAccessedByLayers("cli", "junit")
                .whereLayer("drools")
                .mayOnlyBeAccessedByLayers("root")
                .whereLayer("rulebook")
                .mayOnlyBeAccessedByLayers("cli", "junit", "root", "drools")
                .whereLayer("history")
                .mayOnlyBeAccessedByLayers("cli", "root")
                .whereLayer("watchlist")
                .mayOnlyBeAccessedByLayers("cli", "root")
                .whereLayer("record")
                .mayOnlyBeAccessedByLayers("cli", "root")
                .whereLayer("words")
                .mayOnlyBeAccessedByLayers("rulebook")
                .whereLayer("facts")
                .mayOnlyAccessLayers("transfer")
                .whereLayer("transfer")
                .mayNotAccessAnyLayer()
                .check(LEVEE);
    }

    @Test
    void noPackagesGoInCircles() {
        slices().matching("io.levee.(**)").should().beFreeOfCycles().check(LEVEE);
    }

    @Test
    void onlyOnePackageKnowsDrools() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.levee.rulebook.drools")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.drools..", "org.kie..", "org.mvel..")
                .check(LEVEE);
    }

    @Test
    void onlyTheCommandPrints() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.levee.cli")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml.jackson.databind..", "picocli..", "ch.qos..", "me.tongfei..")
                .check(LEVEE);
    }

    @Test
    void onlyTheCommandAndTheRecordReadOrWriteJson() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.levee.cli", "io.levee.record", "io.levee")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml..")
                .check(LEVEE);
    }

    @Test
    void theWallClockPlaysNoPartInAScreening() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.levee.cli")
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.OffsetDateTime.class, "now")
                .check(LEVEE);
    }

    @Test
    void valuesAreImmutable() {
        classes()
                .that()
                .resideInAnyPackage("io.levee.transfer", "io.levee.facts", "io.levee.decision")
                .and()
                .haveSimpleNameNotEndingWith("Builder")
                .and()
                .arePublic()
                .should()
                .haveOnlyFinalFields()
                .check(LEVEE);
    }
}
