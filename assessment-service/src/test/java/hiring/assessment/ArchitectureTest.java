package hiring.assessment;

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

@AnalyzeClasses(packages = "hiring.assessment", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    final ArchTests shared = ArchTests.in(ArchitectureRules.class);

    @ArchTest
    final ArchTests structure = ArchTests.in(StructureRules.class);

    @ArchTest
    static void requests_and_answers_are_types_of_rest(JavaClasses classes) {
        assertThat(WireTypes.outsideRest(classes)).isEmpty();
    }

    @Test
    void each_table_has_one_owning_feature() {
        assertThat(TableOwners.shared(Path.of("").toAbsolutePath(), "hiring.assessment"))
                .isEmpty();
    }

    @ArchTest
    final ArchRule rules_are_plain_java = ArchRuleDefinition.classes()
            .that()
            .haveNameMatching(".*\\.(Flow|StagePolicy|StageFact|ApplicationFact|KindTraits|PlanStage|StageLookup"
                    + "|SelectionProcess|ShortlistRule|Fraction|SheetRule|SessionRule|AssessorBalance|VideoFormat"
                    + "|VideoFault|BoxReader|ElementReader)(\\$.*)?")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "hiring.assessment..",
                    "hiring.events..",
                    // A record: pointer, code and message
                    "hiring.kit.problem..",
                    "hiring.kit.time..",
                    // Plain Java
                    "hiring.kit.text..");
}
