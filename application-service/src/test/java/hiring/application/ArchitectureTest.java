package hiring.application;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import hiring.kit.problem.FieldError;
import hiring.kit.testing.ArchitectureRules;
import hiring.kit.testing.StructureRules;
import hiring.kit.testing.TableOwners;
import java.nio.file.Path;

@AnalyzeClasses(packages = "hiring.application", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    final ArchTests shared_rules = ArchTests.in(ArchitectureRules.class);

    @ArchTest
    final ArchTests structure = ArchTests.in(StructureRules.class);

    @ArchTest
    static void each_table_has_one_owning_feature(JavaClasses classes) {
        assertThat(TableOwners.shared(Path.of("").toAbsolutePath(), "hiring.application"))
                .isEmpty();
    }

    @ArchTest
    final ArchRule rules_are_plain_java = ArchRuleDefinition.noClasses()
            .that()
            .resideInAnyPackage(
                    "hiring.application.history..",
                    "hiring.application.qualification..",
                    "hiring.application.eligibility..",
                    "hiring.application.anonymised..",
                    "hiring.application.form..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "io.quarkus..",
                            "jakarta.ws.rs..",
                            "jakarta.inject..",
                            "jakarta.enterprise..",
                            "jakarta.persistence..",
                            "org.hibernate..",
                            "com.fasterxml..",
                            "java.sql..",
                            "hiring.kit..")
                    // What the kit has of plain Java
                    .and(not(resideInAnyPackage(
                            "hiring.kit.address..", "hiring.kit.contact..", "hiring.kit.time..", "hiring.kit.text..")))
                    .and(not(type(FieldError.class))));
}
