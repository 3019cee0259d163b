package hiring.assessment.timetable.rest;

import hiring.assessment.plan.rest.StageProblem;
import hiring.assessment.timetable.AllocateSessions;
import hiring.assessment.timetable.AllocationOutcome;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import hiring.kit.conflict.RefusesApplicants;
import hiring.kit.identity.Roles;
import hiring.kit.openapi.ProblemCodes;
import hiring.kit.problem.Problem;
import hiring.kit.problem.ProblemType;
import hiring.kit.rest.Idempotent;
import hiring.kit.rest.RequestBody;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
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

/** Gives the candidates of a stage their places in its sessions. */
@Path("/api/v1/vacancies/{vacancyId}/stages/{stageCode}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.RECRUITER)
@Tag(name = "allocations")
@RefusesApplicants
class AllocationResource {

    private final AllocateSessions allocateSessions;

    AllocationResource(AllocateSessions allocateSessions) {
        this.allocateSessions = allocateSessions;
    }

    /** An empty object: an allocation takes no parameters. */
    @Schema(description = "An empty object: an allocation takes no parameters.")
    public record AllocationRequest() implements RequestBody {}

    @POST
    @Path("allocations")
    @Idempotent
    @ProblemCodes({
        "booked-by-candidates",
        "decision-outstanding",
        "no-sessions-here",
        "no-such-stage",
        "vacancy-withdrawn"
    })
    @Operation(
            summary = "Give a place to each candidate who has none",
            description =
                    "Candidates who have a place keep it. No candidate gets one at the time of another appointment, in "
                            + "whatever vacancy, or against the time of day that they asked for. Names "
                            + "who could not be given one, and why, and who asked for something that a person must"
                            + " look at.")
    @APIResponse(
            responseCode = "200",
            description = "The candidates who got a place now, and those who have none",
            content = @Content(schema = @Schema(implementation = AllocationView.class)))
    @APIResponse(responseCode = "404", description = "No such stage")
    @APIResponse(
            responseCode = "409",
            description = "The stage has no sessions, candidates book its places, or it is not decided upon")
    public Response allocate(
            @PathParam("vacancyId") UUID vacancyId,
            @PathParam("stageCode") @Size(max = 100) String stageCode,
            AllocationRequest request) {
        return switch (allocateSessions.allocate(new VacancyId(vacancyId), new StageCode(stageCode))) {
            case AllocationOutcome.Allocated allocated ->
                Response.ok(AllocationView.of(allocated)).build();
            case AllocationOutcome.NoSuchStage none -> problem(StageProblem.NO_SUCH_STAGE);
            case AllocationOutcome.VacancyWithdrawn withdrawn -> problem(StageProblem.VACANCY_WITHDRAWN);
            case AllocationOutcome.NoSessionsHere none -> problem(StageProblem.NO_SESSIONS_HERE);
            case AllocationOutcome.BookedByCandidates booked -> problem(StageProblem.BOOKED_BY_CANDIDATES);
            case AllocationOutcome.NotDecided not -> problem(StageProblem.STAGE_NOT_DECIDED);
        };
    }

    private static Response problem(ProblemType problem) {
        return Problem.of(problem, null).toResponse();
    }
}
