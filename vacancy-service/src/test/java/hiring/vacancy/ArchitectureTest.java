package hiring.vacancy;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import hiring.kit.testing.ArchitectureRules;

@AnalyzeClasses(packages = "hiring.vacancy", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    final ArchTests walls = ArchTests.in(ArchitectureRules.class);

    @ArchTest
    final ArchRule what_a_vacancy_says_is_plain_java = ArchRuleDefinition.noClasses()
            .that()
            .resideInAPackage("hiring.vacancy.document..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.quarkus..", "jakarta.persistence..", "jakarta.ws.rs..", "com.fasterxml..", "java.sql..");
}
