package hiring.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import hiring.kit.testing.ArchitectureRules;
import hiring.kit.testing.StructureRules;
import hiring.kit.testing.TableOwners;
import hiring.kit.testing.WireTypes;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@AnalyzeClasses(packages = "hiring.notification", importOptions = DoNotIncludeTests.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ArchitectureTest {

    @ArchTest
    final ArchTests rules = ArchTests.in(ArchitectureRules.class);

    @ArchTest
    final ArchTests structure = ArchTests.in(StructureRules.class);

    @ArchTest
    static void requests_and_answers_are_types_of_rest(JavaClasses classes) {
        assertThat(WireTypes.outsideRest(classes)).isEmpty();
    }

    @Test
    void each_table_has_one_owning_feature() {
        assertThat(TableOwners.shared(Path.of("").toAbsolutePath(), "hiring.notification"))
                .isEmpty();
    }
}
