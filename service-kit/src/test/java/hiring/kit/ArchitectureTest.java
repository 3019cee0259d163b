package hiring.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import hiring.kit.conflict.OpenToApplicants;
import hiring.kit.conflict.RefusesApplicants;
import hiring.kit.identity.Roles;
import hiring.kit.testing.ArchitectureRules;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Vetoed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@AnalyzeClasses(packages = "hiring", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    final ArchTests rules = ArchTests.in(ArchitectureRules.class);

    /** Endpoints with each kind of declaration about applicants, and with none. */
    static class Endpoints {

        @GET
        @RolesAllowed(Roles.RECRUITER)
        @RefusesApplicants
        void declared(@PathParam("vacancyId") UUID vacancyId) {}

        @GET
        @RolesAllowed({Roles.CANDIDATE, Roles.RECRUITER})
        @OpenToApplicants(because = "it concerns no vacancy")
        void excused() {}

        @GET
        @RolesAllowed(Roles.CANDIDATE)
        void candidatesOnly() {}

        @GET
        @RolesAllowed({Roles.CANDIDATE, Roles.ASSESSOR})
        void forgotten(@PathParam("vacancyId") UUID vacancyId) {}

        @GET
        @RolesAllowed(Roles.AUDITOR)
        @RefusesApplicants(parameter = "id")
        void misnamed(@PathParam("vacancyId") UUID vacancyId) {}
    }

    /** A bean that Quarkus leaves out; vetoed, because the kit's tests would find it. */
    @Vetoed
    @Singleton
    record Ambiguous(UUID id) {

        Ambiguous(String id) {
            this(UUID.fromString(id));
        }
    }

    /** A bean that it finds. */
    @Vetoed
    @Singleton
    record Named(UUID id) {

        @Inject
        Named {}

        Named(String id) {
            this(UUID.fromString(id));
        }
    }

    @Test
    void names_each_bean_whose_constructor_would_be_guessed() {
        assertThat(ArchitectureRules.BEANS_NAME_THE_CONSTRUCTOR_TO_USE
                        .evaluate(new ClassFileImporter().importClasses(Ambiguous.class, Named.class))
                        .getFailureReport()
                        .getDetails())
                .singleElement()
                .asString()
                .contains("Ambiguous has 2 constructors");
    }

    @Test
    void names_each_staff_endpoint_without_a_rule_for_applicants() {
        assertThat(ArchitectureRules.EVERY_STAFF_ENDPOINT_HAS_A_RULE_FOR_APPLICANTS
                        .evaluate(new ClassFileImporter().importClasses(Endpoints.class))
                        .getFailureReport()
                        .getDetails())
                .hasSize(2)
                .anyMatch(line -> line.contains("forgotten"))
                .anyMatch(line -> line.contains("misnamed"));
    }
}
