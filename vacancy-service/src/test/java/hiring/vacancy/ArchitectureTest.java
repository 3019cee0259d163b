package hiring.vacancy;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import hiring.kit.testing.ArchitectureRules;
import hiring.kit.testing.StructureRules;
import hiring.kit.testing.TableOwners;
import hiring.kit.testing.WireTypes;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@AnalyzeClasses(packages = "hiring.vacancy", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    // Vacancies, texts and packs are stored and hashed as they were written; schema.org defines a JobPosting
    private static final String DOCUMENTS = "hiring\\.vacancy\\.(document\\..+|element\\..+|timetable\\..+"
            + "|content\\.ContentBody|pack\\.AssembledPack\\$.+|posting\\.JobPosting)";

    @ArchTest
    final ArchTests rules = ArchTests.in(ArchitectureRules.class);

    @ArchTest
    final ArchTests structure = ArchTests.in(StructureRules.class);

    @ArchTest
    static void requests_and_answers_are_types_of_rest(JavaClasses classes) {
        assertThat(WireTypes.outsideRest(classes))
                .filteredOn(type -> !type.matches(DOCUMENTS))
                .isEmpty();
    }

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
