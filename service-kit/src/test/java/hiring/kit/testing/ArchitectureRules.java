package hiring.kit.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import hiring.kit.conflict.ExcludesOwnVacancies;
import hiring.kit.conflict.OpenToApplicants;
import hiring.kit.conflict.RefusesApplicants;
import hiring.kit.identity.Roles;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.NormalScope;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;

/**
 * Architecture rules of all services. A service's {@code ArchitectureTest} checks its own classes
 * (decision 0001):
 *
 * <pre>{@code
 * @AnalyzeClasses(packages = "hiring", importOptions = DoNotIncludeTests.class)
 * class ArchitectureTest {
 *     @ArchTest
 *     final ArchTests rules = ArchTests.in(ArchitectureRules.class);
 * }
 * }</pre>
 */
public final class ArchitectureRules {

    private static final Set<String> READ_THE_TIME =
            Set.of("now", "systemUTC", "systemDefaultZone", "system", "currentTimeMillis");

    private ArchitectureRules() {}

    @com.tngtech.archunit.junit.ArchTest
    static final ArchRule TIME_COMES_FROM_THE_INJECTED_CLOCK = noClasses()
            .that()
            .resideOutsideOfPackages("hiring.kit.clock..", "hiring.local..")
            .should()
            .callMethodWhere(new DescribedPredicate<JavaCall<?>>("read the machine's time") {
                @Override
                public boolean test(JavaCall<?> call) {
                    JavaClass owner = call.getTargetOwner();
                    boolean time = owner.getPackageName().equals("java.time") || owner.isEquivalentTo(System.class);
                    boolean withClock = call.getTarget().getRawParameterTypes().stream()
                            .anyMatch(parameter -> parameter.isAssignableTo(Clock.class));
                    return time && READ_THE_TIME.contains(call.getName()) && !withClock;
                }
            })
            .because("tests and demonstrations must be able to set the time");

    @com.tngtech.archunit.junit.ArchTest
    static final ArchRule ONLY_DATE_WORDS_FORMATS_DATES = noClasses()
            .that()
            .resideOutsideOfPackages("hiring.kit.time..")
            .should()
            .callMethodWhere(new DescribedPredicate<JavaCall<?>>("format dates with their own pattern") {
                @Override
                public boolean test(JavaCall<?> call) {
                    return call.getTargetOwner().isEquivalentTo(DateTimeFormatter.class)
                            && call.getName().startsWith("of");
                }
            })
            .because("DateWords formats every instant that people read, so that the wording is the same");

    @com.tngtech.archunit.junit.ArchTest
    static final ArchRule ONLY_THE_OUTBOX_SENDS_TO_KAFKA = noClasses()
            .that()
            .resideOutsideOfPackage("hiring.kit.outbox..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.apache.kafka.clients.producer..")
                    .or(DescribedPredicate.describe(
                            "emit messages",
                            type -> type.getSimpleName().endsWith("Emitter")
                                    && !type.getPackageName().startsWith("hiring"))))
            .because("an event sent outside the outbox can be lost, or its change can be rolled back");

    @com.tngtech.archunit.junit.ArchTest
    static final ArchRule RULES_DO_NOT_DEPEND_ON_HTTP_OR_KAFKA = noClasses()
            .that(resideInAPackage("hiring..")
                    .and(DescribedPredicate.not(
                            resideInAnyPackage("hiring.kit..", "hiring.events..", "hiring.local.."))))
            .and()
            .resideOutsideOfPackages("..rest..", "..messaging..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.ws.rs..",
                    "org.eclipse.microprofile.reactive..",
                    "io.smallrye.reactive..",
                    "org.apache.kafka..")
            .allowEmptyShould(true);

    @com.tngtech.archunit.junit.ArchTest
    static final ArchRule NOTHING_DEPENDS_ON_ADAPTERS = noClasses()
            .that(resideInAPackage("hiring..")
                    .and(DescribedPredicate.not(
                            resideInAnyPackage("hiring.kit..", "hiring.events..", "hiring.local.."))))
            .and()
            .resideOutsideOfPackages("..rest..", "..messaging..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("..rest..", "..messaging..")
                    .and(resideInAPackage("hiring.."))
                    .and(DescribedPredicate.not(resideInAPackage("hiring.kit.."))))
            .allowEmptyShould(true);

    @com.tngtech.archunit.junit.ArchTest
    static final ArchRule FEATURES_HAVE_NO_CYCLES =
            slices().matching("hiring.(*).(*)..").should().beFreeOfCycles().allowEmptyShould(true);

    @com.tngtech.archunit.junit.ArchTest
    static final ArchRule RESOURCES_CALL_USE_CASES = noClasses()
            .that(resideInAPackage("hiring..").and(DescribedPredicate.not(resideInAPackage("hiring.kit.."))))
            .and()
            .resideInAPackage("..rest..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(io.quarkus.hibernate.orm.panache.PanacheRepositoryBase.class)
            .allowEmptyShould(true);

    @com.tngtech.archunit.junit.ArchTest
    public static final ArchRule BEANS_NAME_THE_CONSTRUCTOR_TO_USE = classes()
            .that()
            .areAnnotatedWith(Singleton.class)
            .or()
            .areMetaAnnotatedWith(NormalScope.class)
            .or()
            .areAnnotatedWith(Path.class)
            .should(new ArchCondition<>("have at most one constructor, or one with @Inject") {
                @Override
                public void check(JavaClass bean, ConditionEvents events) {
                    long named = bean.getConstructors().stream()
                            .filter(constructor -> constructor.isAnnotatedWith(Inject.class))
                            .count();
                    int all = bean.getConstructors().size();
                    if (all > 1 && named != 1) {
                        events.add(SimpleConditionEvent.violated(
                                bean, "%s has %d constructors".formatted(bean.getName(), all)));
                    }
                }
            })
            .because("Quarkus silently leaves out a bean whose constructor it would have to guess");

    @com.tngtech.archunit.junit.ArchTest
    static final ArchRule DOCUMENTS_IN_COLUMNS_ARE_IMMUTABLE = fields().that()
            .areAnnotatedWith(DescribedPredicate.<JavaAnnotation<?>>describe(
                    "a column of JSON",
                    annotation -> annotation.getRawType().isEquivalentTo(JdbcTypeCode.class)
                            && annotation.get("value").equals(Optional.of(SqlTypes.JSON))))
            .should()
            .beAnnotatedWith(Mutability.class)
            .allowEmptyShould(true)
            .because("Hibernate copies mutable values by writing and reading their JSON at every load");

    @com.tngtech.archunit.junit.ArchTest
    static final ArchRule LISTS_IN_COLUMNS_ARE_BASIC = fields().that()
            .areAnnotatedWith(JdbcTypeCode.class)
            .and(DescribedPredicate.describe(
                    "hold a list, a set or a map",
                    field -> field.getRawType().isAssignableTo(Collection.class)
                            || field.getRawType().isAssignableTo(Map.class)))
            .should()
            .beAnnotatedWith(Basic.class)
            .allowEmptyShould(true)
            .because("Hibernate stores other values of an enhanced list only where their number is another one");

    @com.tngtech.archunit.junit.ArchTest
    static final ArchRule ENTITIES_HAVE_NO_SETTERS = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameNotMatching("set[A-Z].*")
            .allowEmptyShould(true);

    @com.tngtech.archunit.junit.ArchTest
    static final ArchRule ENTITIES_HAVE_PRIVATE_FIELDS = noFields()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .and()
            .areNotStatic()
            .should()
            .haveModifier(JavaModifier.PUBLIC)
            .allowEmptyShould(true);

    @com.tngtech.archunit.junit.ArchTest
    static final ArchRule EVERY_ENDPOINT_DECLARES_ITS_ROLES = methods()
            .that(CanBeAnnotated.Predicates.metaAnnotatedWith(HttpMethod.class))
            // An interface describes another server's endpoints
            .and()
            .areDeclaredInClassesThat()
            .areNotInterfaces()
            .should()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class)
            .orShould()
            .beAnnotatedWith(DenyAll.class)
            .orShould()
            .beDeclaredInClassesThat(CanBeAnnotated.Predicates.annotatedWith(RolesAllowed.class))
            .allowEmptyShould(true);

    @com.tngtech.archunit.junit.ArchTest
    public static final ArchRule EVERY_STAFF_ENDPOINT_HAS_A_RULE_FOR_APPLICANTS = methods()
            .that(CanBeAnnotated.Predicates.metaAnnotatedWith(HttpMethod.class))
            .and(DescribedPredicate.describe("are for staff", ArchitectureRules::isForStaff))
            .should(new ArchCondition<>("declare their rule for applicants") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    missingRuleFor(method)
                            .ifPresent(reason -> events.add(
                                    SimpleConditionEvent.violated(method, method.getFullName() + " " + reason)));
                }
            })
            .allowEmptyShould(true)
            .because("applicants must not act for the employer in their vacancy (decision 0051)");

    private static boolean isForStaff(JavaMethod method) {
        return annotation(method, RolesAllowed.class)
                .map(roles -> !Arrays.stream(roles.value()).allMatch(Roles.CANDIDATE::equals))
                .orElse(false);
    }

    // A method's own rule replaces its class's, as at run time
    private static Optional<String> missingRuleFor(JavaMethod method) {
        boolean isExempt =
                method.isAnnotatedWith(OpenToApplicants.class) || method.isAnnotatedWith(ExcludesOwnVacancies.class);
        if (isExempt && !method.isAnnotatedWith(RefusesApplicants.class)) {
            return Optional.empty();
        }
        Optional<RefusesApplicants> rule = annotation(method, RefusesApplicants.class);
        if (rule.isEmpty()) {
            return method.getOwner().isAnnotatedWith(OpenToApplicants.class)
                            || method.getOwner().isAnnotatedWith(ExcludesOwnVacancies.class)
                    ? Optional.empty()
                    : Optional.of("has no rule for applicants");
        }
        boolean hasParameter = method.getParameters().stream()
                .anyMatch(parameter -> parameter
                                .tryGetAnnotationOfType(PathParam.class)
                                .filter(path -> path.value().equals(rule.get().parameter()))
                                .isPresent()
                        || parameter
                                .tryGetAnnotationOfType(QueryParam.class)
                                .filter(query -> query.value().equals(rule.get().parameter()))
                                .isPresent());
        return hasParameter
                ? Optional.empty()
                : Optional.of("has no parameter named " + rule.get().parameter());
    }

    private static <A extends Annotation> Optional<A> annotation(JavaMethod method, Class<A> type) {
        Optional<A> own = method.tryGetAnnotationOfType(type);
        return own.isPresent() ? own : method.getOwner().tryGetAnnotationOfType(type);
    }

    @com.tngtech.archunit.junit.ArchTest
    static final ArchRule SERVICES_DO_NOT_DEPEND_ON_EACH_OTHER = slices().matching(
                    "hiring.(vacancy|application|assessment|notification)..")
            .should()
            .notDependOnEachOther()
            .allowEmptyShould(true);

    @com.tngtech.archunit.junit.ArchTest
    static final ArchRule SHARED_MODULES_DO_NOT_DEPEND_ON_SERVICES = classes()
            .that()
            .resideInAnyPackage("hiring.kit..", "hiring.events..")
            .should()
            .onlyDependOnClassesThat(DescribedPredicate.not(resideInAnyPackage(
                    "hiring.vacancy..", "hiring.application..", "hiring.assessment..", "hiring.notification..")))
            .allowEmptyShould(true);
}
