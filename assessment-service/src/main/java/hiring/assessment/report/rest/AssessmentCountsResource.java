package hiring.assessment.report.rest;

import hiring.assessment.plan.rest.StageProblem;
import hiring.assessment.report.CountAssessments;
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

/** Counts the applications of a vacancy, to be compared with the other services. */
@Path("/api/v1/vacancies/{vacancyId}/assessment-counts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.RECRUITER, Roles.AUDITOR})
@Tag(name = "counts")
@RefusesApplicants
class AssessmentCountsResource {

    private final CountAssessments countAssessments;

    AssessmentCountsResource(CountAssessments countAssessments) {
        this.countAssessments = countAssessments;
    }

    @GET
    @ProblemCodes("no-such-vacancy")
    @Operation(summary = "Count the applications by status and stage")
    @APIResponse(
            responseCode = "200",
            description = "The numbers",
            content = @Content(schema = @Schema(implementation = AssessmentCountsView.class)))
    @APIResponse(responseCode = "404", description = "No such vacancy")
    public Response counts(@PathParam("vacancyId") UUID vacancyId) {
        return countAssessments
                .count(vacancyId)
                .map(counts -> Response.ok(AssessmentCountsView.of(counts)).build())
                .orElseGet(() -> Problem.of(StageProblem.NO_SUCH_VACANCY, null).toResponse());
    }
}
