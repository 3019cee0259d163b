package hiring.application.extension.rest;

import hiring.application.bulk.rest.BulkResultView;
import hiring.application.extension.ExtendDeadline;
import hiring.events.id.VacancyId;
import hiring.kit.conflict.RefusesApplicants;
import hiring.kit.identity.CurrentPerson;
import hiring.kit.identity.Roles;
import hiring.kit.rest.Idempotent;
import hiring.kit.rest.RequestBody;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Longer time for many candidates to apply. */
@Path("/api/v1/vacancies/{vacancyId}/deadline-extensions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "bulk extensions")
@RefusesApplicants
class BulkExtensionResource {

    private final ExtendDeadline extendDeadline;
    private final CurrentPerson person;

    BulkExtensionResource(ExtendDeadline extendDeadline, CurrentPerson person) {
        this.extendDeadline = extendDeadline;
        this.person = person;
    }

    /**
     * Longer for many.
     *
     * @param until the first instant at which these applications are late
     * @param reason for the record; the candidates do not see it
     */
    record ExtensionsRequest(
            @NotEmpty @Size(max = 100) List<@NotNull UUID> applicationIds,
            @NotNull Instant until,
            @NotBlank @Size(max = 2000) String reason)
            implements RequestBody {}

    @POST
    @Idempotent
    @RolesAllowed(Roles.RECRUITER)
    @Operation(
            summary = "Give many people longer to apply, for one reason",
            description = "Each application by itself; those that are refused are named with the reason.")
    @APIResponseSchema(value = BulkResultView.class, responseCode = "200")
    public Response extend(@PathParam("vacancyId") UUID vacancyId, ExtensionsRequest request) {
        return Response.ok(BulkResultView.of(extendDeadline.extendMany(
                        person.staffId(),
                        new VacancyId(vacancyId),
                        request.applicationIds(),
                        request.until(),
                        request.reason())))
                .build();
    }
}
