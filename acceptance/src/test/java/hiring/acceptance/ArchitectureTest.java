package hiring.acceptance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "hiring.acceptance", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule it_knows_the_services_only_from_outside = noClasses()
            .that()
            .resideInAPackage("hiring.acceptance..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "hiring.kit..",
                    "hiring.vacancy..",
                    "hiring.application..",
                    "hiring.assessment..",
                    "hiring.notification..",
                    "io.quarkus..");

    @ArchTest
    static final ArchRule only_measurements_look_into_databases = noClasses()
            .that()
            .resideInAnyPackage(
                    "hiring.acceptance.system..", "hiring.acceptance.scenario..", "hiring.acceptance.account..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.sql..")
            .because("the scenarios may use only the public API, the event log and the mailboxes");

    @ArchTest
    static final ArchRule packages_have_no_circles =
            slices().matching("hiring.acceptance.(*)..").should().beFreeOfCycles();
}
