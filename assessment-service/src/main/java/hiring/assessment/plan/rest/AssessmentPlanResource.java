package hiring.assessment.plan.rest;

import hiring.assessment.plan.ReadPlan;
import hiring.kit.conflict.RefusesApplicants;
import hiring.kit.identity.Roles;
import hiring.kit.openapi.ProblemCodes;
import hiring.kit.problem.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows the selection process of a vacancy. */
@Path("/api/v1/vacancies/{vacancyId}/assessment-plan")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.RECRUITER, Roles.HIRING_MANAGER, Roles.AUDITOR})
@Tag(name = "plan")
@RefusesApplicants
class AssessmentPlanResource {

    private final ReadPlan readPlan;

    AssessmentPlanResource(ReadPlan readPlan) {
        this.readPlan = readPlan;
    }

    @GET
    @ProblemCodes("no-such-vacancy")
    @Operation(summary = "How candidates are selected, and how far that is")
    @APIResponse(
            responseCode = "200",
            description = "The plan",
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    @APIResponse(responseCode = "404", description = "No such vacancy")
    public Response read(@PathParam("vacancyId") UUID vacancyId) {
        return readPlan.read(vacancyId)
                .map(plan -> Response.ok(PlanView.of(plan)).build())
                .orElseGet(() -> Problem.of(StageProblem.NO_SUCH_VACANCY, null).toResponse());
    }
}
