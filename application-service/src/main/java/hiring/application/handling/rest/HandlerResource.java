package hiring.application.handling.rest;

import hiring.application.bulk.rest.BulkResultView;
import hiring.application.handling.AssignHandler;
import hiring.events.id.StaffId;
import hiring.events.id.VacancyId;
import hiring.kit.conflict.RefusesApplicants;
import hiring.kit.identity.Roles;
import hiring.kit.problem.KitProblem;
import hiring.kit.problem.Problem;
import hiring.kit.rest.Idempotent;
import hiring.kit.rest.RequestBody;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The recruiters who look after applications. */
@Path("/api/v1/vacancies/{vacancyId}/handler-assignments")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.RECRUITER)
@Tag(name = "handlers")
@RefusesApplicants
class HandlerResource {

    private final AssignHandler assignHandler;

    HandlerResource(AssignHandler assignHandler) {
        this.assignHandler = assignHandler;
    }

    /**
     * Who shall look after which applications.
     *
     * @param handler absent where any recruiter may take them
     */
    record HandlerRequest(
            @NotEmpty @Size(max = 500) List<@NotNull UUID> applicationIds,
            @Nullable UUID handler) implements RequestBody {}

    @POST
    @Idempotent
    @Operation(
            summary = "Say who looks after many applications",
            description = "Each application by itself; those that are refused are named with the reason.")
    @APIResponseSchema(value = BulkResultView.class, responseCode = "200")
    public Response assign(@PathParam("vacancyId") UUID vacancyId, HandlerRequest request) {
        UUID handler = request.handler();
        return switch (assignHandler.assign(
                new VacancyId(vacancyId), request.applicationIds(), handler == null ? null : new StaffId(handler))) {
            case AssignHandler.AssignmentOutcome.Assigned(var result) ->
                Response.ok(BulkResultView.of(result)).build();
            case AssignHandler.AssignmentOutcome.Invalid(var mistakes) ->
                Problem.of(KitProblem.INVALID_REQUEST, null, mistakes).toResponse();
        };
    }
}
