package hiring.kit.conflict;

import hiring.kit.audit.Audit;
import hiring.kit.audit.KitAction;
import hiring.kit.identity.CurrentPerson;
import hiring.kit.identity.Roles;
import hiring.kit.problem.KitProblem;
import hiring.kit.problem.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Applies {@link RefusesApplicants}, after the check of roles and before the endpoint. */
public class ApplicantFilter {

    private final Applicants applicants;
    private final CurrentPerson person;
    private final Audit audit;
    private final Instance<VacancyFinder> finders;

    ApplicantFilter(Applicants applicants, CurrentPerson person, Audit audit, Instance<VacancyFinder> finders) {
        this.applicants = applicants;
        this.person = person;
        this.audit = audit;
        this.finders = finders;
    }

    @ServerRequestFilter
    public Optional<Response> refuse(ResourceInfo resource, UriInfo uri) {
        Method method = resource.getResourceMethod();
        RefusesApplicants rule = method.getAnnotation(RefusesApplicants.class);
        if (rule == null && !isFreeOfTheClassRule(method)) {
            rule = resource.getResourceClass().getAnnotation(RefusesApplicants.class);
        }
        // Endpoints for candidates only concern their own application, which the endpoint checks
        if (rule == null || !person.isSignedIn() || rolesOf(method).equals(Set.of(Roles.CANDIDATE))) {
            return Optional.empty();
        }
        UUID id = idIn(uri, rule.parameter());
        Set<UUID> own = id == null ? Set.of() : applicants.vacanciesOf(person.id());
        if (id == null || own.isEmpty()) {
            return Optional.empty();
        }
        return finders.select(rule.by())
                .get()
                .find(id)
                .filter(found -> own.contains(found.vacancyId()) && !isOwn(found, method))
                .map(found -> {
                    audit.record(
                            KitAction.OWN_APPLICATION_REFUSED, found.vacancyId(), Map.of("endpoint", method.getName()));
                    return Problem.of(KitProblem.OWN_APPLICATION, null).toResponse();
                });
    }

    private static boolean isFreeOfTheClassRule(Method method) {
        return method.isAnnotationPresent(OpenToApplicants.class)
                || method.isAnnotationPresent(ExcludesOwnVacancies.class);
    }

    private boolean isOwn(VacancyFinder.Concern concern, Method method) {
        return person.id().equals(concern.applicant())
                && person.has(Roles.CANDIDATE)
                && rolesOf(method).contains(Roles.CANDIDATE);
    }

    private static Set<String> rolesOf(Method method) {
        RolesAllowed roles = method.getAnnotation(RolesAllowed.class);
        if (roles == null) {
            roles = method.getDeclaringClass().getAnnotation(RolesAllowed.class);
        }
        return roles == null ? Set.of() : Set.copyOf(Arrays.asList(roles.value()));
    }

    // The endpoint refuses a value that is not an id, because it knows the parameter's type
    private static @Nullable UUID idIn(UriInfo uri, String parameter) {
        String value = uri.getPathParameters().getFirst(parameter);
        if (value == null) {
            value = uri.getQueryParameters().getFirst(parameter);
        }
        try {
            return value == null ? null : UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
