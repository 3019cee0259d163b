package hiring.assessment.scoring.rest;

import hiring.assessment.plan.rest.StageProblem;
import hiring.assessment.scoring.AssessorWork;
import hiring.assessment.scoring.AssignmentStatus;
import hiring.assessment.scoring.ScoreApplication;
import hiring.assessment.scoring.ScoringOutcome;
import hiring.assessment.scoring.VacancyOfAssignment;
import hiring.assessment.sheet.ScoreDraft;
import hiring.events.id.VacancyId;
import hiring.kit.conflict.ExcludesOwnVacancies;
import hiring.kit.conflict.RefusesApplicants;
import hiring.kit.identity.CurrentPerson;
import hiring.kit.identity.Roles;
import hiring.kit.openapi.ProblemCodes;
import hiring.kit.problem.Problem;
import hiring.kit.rest.Keyset;
import hiring.kit.rest.Page;
import hiring.kit.rest.RequestBody;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows assessors their assignments, and takes their scores. */
@Path("/api/v1/assignments")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ASSESSOR)
@Tag(name = "assignments")
class AssignmentResource {

    private final AssessorWork work;
    private final ScoreApplication scoreApplication;
    private final CurrentPerson person;

    AssignmentResource(AssessorWork work, ScoreApplication scoreApplication, CurrentPerson person) {
        this.work = work;
        this.scoreApplication = scoreApplication;
        this.person = person;
    }

    // What is required and what fits the scale is the sheet's rule, which names all mistakes in one answer: an
    // annotation here would answer for some of them before the rule is asked
    /**
     * The score of one line of a sheet.
     *
     * @param line code of the line
     * @param reason why it is this score; may be absent in the middle of the scale
     */
    public record ScoreRequest(
            @Schema(required = true, maxLength = 100) @Nullable
            String line,

            @Schema(required = true) @Nullable Integer score,

            @Schema(maxLength = 4000) @Nullable String reason) {}

    /**
     * The scores of a whole sheet.
     *
     * @param scores every line of the stage once
     * @param planVersion number of the terms that the sheet showed; where they have changed since, it is refused
     */
    public record ScoresRequest(
            @Schema(required = true, maxItems = 200) @Nullable
            List<@Nullable ScoreRequest> scores,

            @Min(1) @Nullable Integer planVersion)
            implements RequestBody {}

    @ExcludesOwnVacancies
    @GET
    @Operation(
            summary = "My assignments",
            description = "In an order of my own, which is not that in which applications came.")
    @APIResponse(responseCode = "200", description = "A page of assignments")
    public Page<AssignmentView> list(
            @QueryParam("vacancyId") @Nullable UUID vacancyId,
            @QueryParam("status") @Nullable AssignmentStatus status,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = 200) @Nullable String cursor) {
        UUID after = Keyset.OF_ID.read(cursor);
        return Page.of(
                work.list(person.staffId(), vacancyId == null ? null : new VacancyId(vacancyId), status, after, limit),
                limit,
                row -> Keyset.OF_ID.cursorAfter(row.assignment().id()),
                AssignmentView::of);
    }

    @RefusesApplicants(parameter = "id", by = VacancyOfAssignment.class)
    @GET
    @Path("{id}")
    @ProblemCodes("no-such-assignment")
    @Operation(summary = "One of my assignments, with all that is needed to score it")
    @APIResponse(
            responseCode = "200",
            description = "The sheet",
            content = @Content(schema = @Schema(implementation = AssignmentSheetView.class)))
    @APIResponse(responseCode = "404", description = "None, or not mine")
    public Response sheet(@PathParam("id") UUID id) {
        return work.sheet(person.staffId(), id)
                .map(sheet -> Response.ok(AssignmentSheetView.of(sheet)).build())
                .orElseGet(AssignmentResource::notFound);
    }

    @RefusesApplicants(parameter = "id", by = VacancyOfAssignment.class)
    @PUT
    @Path("{id}/scores")
    @ProblemCodes({
        "assignment-cancelled",
        "calibration-due",
        "invalid-scores",
        "no-such-assignment",
        "plan-changed",
        "scores-final",
        "session-not-begun"
    })
    @Operation(
            summary = "Hand in my scores",
            description = "Complete and final. A reason is needed for each score outside the middle of the scale: the"
                    + " middle score, or the two middle ones where their number is even. The same scores again get the"
                    + " same answer.")
    @APIResponse(responseCode = "204", description = "Accepted")
    @APIResponse(responseCode = "404", description = "None, or not mine")
    @APIResponse(responseCode = "409", description = "Other scores or terms hold, or these are not asked for now")
    @APIResponse(responseCode = "422", description = "Not complete or not right, with every mistake")
    public Response score(@PathParam("id") UUID id, ScoresRequest request) {
        // Null in the list is a line that says nothing
        List<ScoreDraft> drafts = request.scores() == null
                ? null
                : request.scores().stream()
                        .map(score -> score == null
                                ? new ScoreDraft(null, null, null)
                                : new ScoreDraft(score.line(), score.score(), score.reason()))
                        .toList();
        Optional<ScoringOutcome> outcome = scoreApplication.score(person.staffId(), id, request.planVersion(), drafts);
        if (outcome.isEmpty()) {
            return notFound();
        }
        return switch (outcome.get()) {
            case ScoringOutcome.Accepted accepted -> Response.noContent().build();
            case ScoringOutcome.PlanChanged(var version) ->
                Problem.of(ScoringProblem.PLAN_CHANGED, null)
                        .with("planVersion", version)
                        .toResponse();
            case ScoringOutcome.AlreadyFinal already ->
                Problem.of(ScoringProblem.SCORES_FINAL, null).toResponse();
            case ScoringOutcome.Cancelled cancelled ->
                Problem.of(ScoringProblem.ASSIGNMENT_CANCELLED, null).toResponse();
            case ScoringOutcome.TooEarly(var notBefore) ->
                Problem.of(StageProblem.SESSION_NOT_BEGUN, "It begins at " + notBefore)
                        .with("startsAt", notBefore)
                        .toResponse();
            case ScoringOutcome.NotCalibrated() ->
                Problem.of(StageProblem.CALIBRATION_DUE, null).toResponse();
            case ScoringOutcome.Invalid(var mistakes) ->
                Problem.of(ScoringProblem.INVALID_SCORES, null, mistakes).toResponse();
        };
    }

    private static Response notFound() {
        return Problem.of(ScoringProblem.NO_SUCH_ASSIGNMENT, null).toResponse();
    }
}
