package hiring.portal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import hiring.portal.session.Public;
import hiring.portal.session.SignedIn;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@AnalyzeClasses(packages = "hiring.portal", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final int MOST_TYPES = 15;
    private static final List<String> FEATURES =
            List.of("board", "candidate", "candidate.draft", "candidate.submitted", "staff", "trace");
    // A draft's own page is the task list of the form
    private static final Set<String> DECLARED = Set.of("candidate -> candidate.draft");

    @ArchTest
    static void each_page_says_for_whom_it_is(JavaClasses classes) {
        List<JavaMethod> pages = classes.stream()
                .filter(type -> !type.isInterface())
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                .toList();

        assertThat(pages).hasSizeGreaterThan(50).allSatisfy(page -> {
            boolean isPublic =
                    page.isAnnotatedWith(Public.class) || page.getOwner().isAnnotatedWith(Public.class);
            boolean signedIn =
                    page.isAnnotatedWith(SignedIn.class) || page.getOwner().isAnnotatedWith(SignedIn.class);
            assertThat(isPublic ^ signedIn).as(page.getFullName()).isTrue();
        });
    }

    @ArchTest
    static void pages_below_an_area_are_for_its_people(JavaClasses classes) {
        assertThat(classes.stream()
                        .filter(type -> type.isAnnotatedWith(SignedIn.class))
                        .filter(type -> type.isAnnotatedWith(Path.class)))
                .hasSizeGreaterThan(5)
                .allSatisfy(type -> assertThat(
                                type.getAnnotationOfType(Path.class).value())
                        .startsWith(
                                type.getAnnotationOfType(SignedIn.class).value().path()));
    }

    @ArchTest
    static final ArchRule only_clients_speak_http = noClasses()
            .that()
            .resideOutsideOfPackage("hiring.portal.client..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.ws.rs.client..",
                    "java.net.http..",
                    "io.vertx.core.http.HttpClient",
                    "io.vertx.ext.web.client..",
                    "org.eclipse.microprofile.rest.client")
            .orShould()
            .beAnnotatedWith(RegisterRestClient.class);

    @ArchTest
    static final ArchRule times_come_from_the_injected_clock = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("hiring.portal.session.Time")
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(InstantSource.class, "system")
            .orShould()
            .callMethod(Clock.class, "systemUTC");

    @ArchTest
    static void features_do_not_know_each_other(JavaClasses classes) {
        assertThat(classes.stream()
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream()
                                .map(dependency -> feature(type) + " -> " + feature(dependency.getTargetClass()))))
                .isNotEmpty()
                .filteredOn(dependency -> dependency.matches("[a-z.]+ -> [a-z.]+"))
                .filteredOn(dependency -> !dependency.matches("([a-z.]+) -> \\1"))
                .isSubsetOf(DECLARED);
    }

    @ArchTest
    static void what_features_share_does_not_know_them(JavaClasses classes) {
        DescribedPredicate<JavaClass> isFeature =
                DescribedPredicate.describe("a feature", type -> !feature(type).isEmpty());
        noClasses()
                .that()
                .resideInAnyPackage(
                        "hiring.portal.client..",
                        "hiring.portal.form..",
                        "hiring.portal.page..",
                        "hiring.portal.session..",
                        "hiring.portal.assets..")
                .should()
                .dependOnClassesThat(isFeature)
                .check(classes);
    }

    @ArchTest
    static void packages_have_at_most_fifteen_types(JavaClasses classes) {
        Map<String, Long> sizes = classes.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(groupingBy(JavaClass::getPackageName, TreeMap::new, counting()));
        sizes.values().removeIf(size -> size <= MOST_TYPES);

        assertThat(sizes)
                .as("Packages with more than %d types: split them by feature", MOST_TYPES)
                .isEmpty();
    }

    /** The feature that a type belongs to; below staff each package is one. */
    private static String feature(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith("hiring.portal.")) {
            return "";
        }
        String inside = name.substring("hiring.portal.".length());
        return FEATURES.contains(inside) || inside.startsWith("staff.") ? inside : "";
    }
}
