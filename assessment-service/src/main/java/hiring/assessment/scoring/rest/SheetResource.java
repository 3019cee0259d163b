package hiring.assessment.scoring.rest;

import hiring.assessment.plan.rest.StageProblem;
import hiring.assessment.scoring.AssignmentStatus;
import hiring.assessment.scoring.ListSheets;
import hiring.assessment.scoring.ReassignSheets;
import hiring.assessment.scoring.ReassignSheets.ReassignmentOutcome;
import hiring.assessment.scoring.ReassignSheets.ReassignmentReason;
import hiring.events.id.StaffId;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import hiring.kit.conflict.RefusesApplicants;
import hiring.kit.identity.Roles;
import hiring.kit.openapi.ProblemCodes;
import hiring.kit.problem.KitProblem;
import hiring.kit.problem.Problem;
import hiring.kit.problem.ProblemException;
import hiring.kit.rest.Idempotent;
import hiring.kit.rest.Keyset;
import hiring.kit.rest.Page;
import hiring.kit.rest.RequestBody;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows a recruiter the sheets of a vacancy, and gives them to other assessors. */
@Path("/api/v1/vacancies/{vacancyId}/assignments")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.RECRUITER)
@RefusesApplicants
@Tag(name = "sheets")
class SheetResource {

    private final ListSheets listSheets;
    private final ReassignSheets reassignSheets;

    SheetResource(ListSheets listSheets, ReassignSheets reassignSheets) {
        this.listSheets = listSheets;
        this.reassignSheets = reassignSheets;
    }

    /**
     * The reassignment of a sheet.
     *
     * @param assessor who scores instead; absent for the assessor of the pool with the fewest sheets
     */
    public record ReassignmentRequest(
            @Nullable UUID assessor, @NotNull ReassignmentReason reason) implements RequestBody {}

    @GET
    @ProblemCodes("no-such-vacancy")
    @Operation(
            summary = "List the sheets of a vacancy",
            description = "Without scores. An assessor who applies afterwards loses their sheets; what they had scored"
                    + " counts, and is listed here with assessorHasApplied.")
    @APIResponse(responseCode = "200", description = "A page, in the order of their ids")
    @APIResponse(responseCode = "404", description = "No such vacancy")
    public Page<SheetView> list(
            @PathParam("vacancyId") UUID vacancyId,
            @QueryParam("stage") @Size(max = 100) @Nullable String stage,
            @QueryParam("status") @Nullable AssignmentStatus status,
            @QueryParam("assessor") @Nullable UUID assessor,
            @QueryParam("assessorHasApplied") @Nullable Boolean assessorHasApplied,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = 200) @Nullable String cursor) {
        UUID after = Keyset.OF_ID.read(cursor);
        return listSheets
                .of(
                        new VacancyId(vacancyId),
                        new ListSheets.Filter(
                                stage == null ? null : new StageCode(stage),
                                status,
                                assessor == null ? null : new StaffId(assessor),
                                assessorHasApplied),
                        after,
                        limit)
                .map(sheets -> Page.of(
                        sheets,
                        limit,
                        sheet -> Keyset.OF_ID.cursorAfter(sheet.assignment().id()),
                        SheetView::of))
                .orElseThrow(() -> new ProblemException(StageProblem.NO_SUCH_VACANCY));
    }

    @POST
    @Path("{id}/reassignments")
    @Idempotent
    @ProblemCodes({"assignment-cancelled", "no-assessor-left", "no-such-assignment", "scores-final"})
    @Operation(
            summary = "Give an unscored sheet to another assessor",
            description =
                    "The one who had it loses sight of it and of the application at once. A score that is final stays.")
    @APIResponse(
            responseCode = "200",
            description = "Reassigned",
            content = @Content(schema = @Schema(implementation = ReassignmentView.class)))
    @APIResponse(responseCode = "404", description = "No such sheet in this vacancy")
    @APIResponse(responseCode = "409", description = "Scored, no longer asked for, or no assessor is left")
    @APIResponse(responseCode = "422", description = "Not a person who can score it")
    public Response reassign(
            @PathParam("vacancyId") UUID vacancyId, @PathParam("id") UUID id, @NotNull ReassignmentRequest request) {
        return switch (reassignSheets.reassign(
                new VacancyId(vacancyId),
                id,
                request.assessor() == null ? null : new StaffId(request.assessor()),
                request.reason())) {
            case ReassignmentOutcome.Reassigned reassigned ->
                Response.ok(ReassignmentView.of(reassigned)).build();
            case ReassignmentOutcome.NoSuchSheet none -> problem(ScoringProblem.NO_SUCH_ASSIGNMENT);
            case ReassignmentOutcome.AlreadyScored scored -> problem(ScoringProblem.SCORES_FINAL);
            case ReassignmentOutcome.NotAskedFor not -> problem(ScoringProblem.ASSIGNMENT_CANCELLED);
            case ReassignmentOutcome.NoAssessorLeft none -> problem(ScoringProblem.NO_ASSESSOR_LEFT);
            case ReassignmentOutcome.Invalid(var mistakes) ->
                Problem.of(KitProblem.INVALID_REQUEST, null, mistakes).toResponse();
        };
    }

    private static Response problem(ScoringProblem type) {
        return Problem.of(type, null).toResponse();
    }
}
