package hiring.vacancy;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import hiring.kit.testing.ArchitectureRules;
import hiring.kit.testing.StructureRules;
import hiring.kit.testing.TableOwners;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@AnalyzeClasses(packages = "hiring.vacancy", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    final ArchTests rules = ArchTests.in(ArchitectureRules.class);

    @ArchTest
    final ArchTests structure = ArchTests.in(StructureRules.class);

    @Test
    void each_table_has_one_owning_feature() {
        assertThat(TableOwners.shared(Path.of("").toAbsolutePath(), "hiring.vacancy"))
                .isEmpty();
    }

    @ArchTest
    final ArchRule documents_and_their_rules_are_plain_java = ArchRuleDefinition.noClasses()
            .that()
            .resideInAnyPackage(
                    "hiring.vacancy.element..",
                    "hiring.vacancy.timetable..",
                    "hiring.vacancy.document..",
                    "hiring.vacancy.rule..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.quarkus..", "jakarta.persistence..", "jakarta.ws.rs..", "com.fasterxml..", "java.sql..");
}
