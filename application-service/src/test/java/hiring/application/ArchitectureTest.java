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
import hiring.application.form.Adjustment;
import hiring.application.form.ApplicationForm;
import hiring.application.form.Declaration;
import hiring.application.form.Education;
import hiring.application.form.Evidence;
import hiring.application.form.FrozenForm;
import hiring.application.form.PersonalDetails;
import hiring.application.form.Referee;
import hiring.application.history.GapExplanation;
import hiring.application.history.HistoryEntry;
import hiring.application.qualification.Qualification;
import hiring.kit.problem.FieldError;
import hiring.kit.testing.ArchitectureRules;
import hiring.kit.testing.StructureRules;
import hiring.kit.testing.TableOwners;
import hiring.kit.testing.WireTypes;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@AnalyzeClasses(packages = "hiring.application", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final Set<String> FORM = Stream.of(
                    ApplicationForm.class,
                    FrozenForm.class,
                    PersonalDetails.class,
                    Education.class,
                    HistoryEntry.class,
                    GapExplanation.class,
                    Qualification.class,
                    Evidence.class,
                    Declaration.class,
                    Adjustment.class,
                    Referee.class)
            .map(Class::getName)
            .collect(Collectors.toSet());

    @ArchTest
    final ArchTests shared_rules = ArchTests.in(ArchitectureRules.class);

    @ArchTest
    final ArchTests structure = ArchTests.in(StructureRules.class);

    @ArchTest
    static void requests_and_answers_are_types_of_rest(JavaClasses classes) {
        // The form is one document: read, stored and hashed as the candidate wrote it
        assertThat(WireTypes.outsideRest(classes)).containsExactlyInAnyOrderElementsOf(FORM);
    }

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
