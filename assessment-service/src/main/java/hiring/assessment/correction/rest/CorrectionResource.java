package hiring.assessment.correction.rest;

import hiring.assessment.correction.CorrectScores;
import hiring.assessment.correction.CorrectScores.Correction;
import hiring.assessment.correction.CorrectScores.CorrectionOutcome;
import hiring.assessment.correction.ScoreRevision;
import hiring.assessment.plan.rest.StageProblem;
import hiring.assessment.scoring.VacancyOfAssignment;
import hiring.assessment.scoring.rest.ScoringProblem;
import hiring.assessment.sheet.Score;
import hiring.assessment.sheet.ScoreDraft;
import hiring.kit.conflict.RefusesApplicants;
import hiring.kit.identity.CurrentPerson;
import hiring.kit.identity.Roles;
import hiring.kit.openapi.ProblemCodes;
import hiring.kit.problem.Problem;
import hiring.kit.problem.ProblemException;
import hiring.kit.problem.ProblemType;
import hiring.kit.rest.Idempotent;
import hiring.kit.rest.Keyset;
import hiring.kit.rest.Page;
import hiring.kit.rest.RequestBody;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Takes corrections of sheets from their assessors, and shows them the former sheets. */
@Path("/api/v1/assignments/{id}/corrections")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ASSESSOR)
@RefusesApplicants(parameter = "id", by = VacancyOfAssignment.class)
@Tag(name = "corrections")
class CorrectionResource {

    private final CorrectScores correctScores;
    private final CurrentPerson person;

    CorrectionResource(CorrectScores correctScores, CurrentPerson person) {
        this.correctScores = correctScores;
        this.person = person;
    }

    // As with the sheet itself, the rule names all mistakes of the scores in one answer
    /**
     * The corrected score of one line.
     *
     * @param line code of the line
     * @param reason why it is this score; may be absent in the middle of the scale
     */
    public record CorrectedScoreRequest(
            @Schema(required = true, maxLength = 100) @Nullable
            String line,

            @Schema(required = true) @Nullable Integer score,

            @Schema(maxLength = 4000) @Nullable String reason) {}

    /**
     * A sheet in place of the one that was handed in.
     *
     * @param scores every line of the stage once
     * @param reason why it is corrected
     * @param planVersion number of the terms that the sheet showed; where they have changed since, it is refused
     */
    public record CorrectionRequest(
            @Schema(required = true, maxItems = 200) @Nullable
            List<@Nullable CorrectedScoreRequest> scores,

            @NotBlank @Size(max = 4000) String reason,
            @Min(1) @Nullable Integer planVersion)
            implements RequestBody {}

    /**
     * A sheet as it was before it was corrected, or before its scores became void.
     *
     * @param scoredAt when it was handed in
     * @param cause whether it was corrected, or the terms of the stage were changed
     * @param reason why
     * @param planHash of the terms under which it was scored; absent of sheets from before it was stored
     */
    record FormerSheetView(
            Instant scoredAt,
            Instant replacedAt,
            ScoreRevision.Cause cause,
            String reason,
            @Nullable String planHash,
            List<FormerScoreView> scores) {

        static FormerSheetView of(ScoreRevision former) {
            return new FormerSheetView(
                    former.scoredAt(),
                    former.replacedAt(),
                    former.cause(),
                    former.reason(),
                    former.planHash().orElse(null),
                    former.sheet().stream().map(FormerScoreView::of).toList());
        }
    }

    /** A score that does not count any more. */
    record FormerScoreView(String line, int score, @Nullable String reason) {

        static FormerScoreView of(Score score) {
            return new FormerScoreView(score.line(), score.score(), score.reason());
        }
    }

    @GET
    @Operation(summary = "My former sheets of an assignment, oldest first")
    @APIResponse(responseCode = "200", description = "A page; empty where it was never replaced")
    @APIResponse(responseCode = "404", description = "No such assignment, or not mine")
    @ProblemCodes("no-such-assignment")
    public Page<FormerSheetView> list(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = 200) @Nullable String cursor) {
        return correctScores
                .formerSheets(person.staffId(), id, Keyset.OF_ID.read(cursor), limit)
                .map(found -> Page.of(
                        found, limit, (ScoreRevision row) -> Keyset.OF_ID.cursorAfter(row.id()), FormerSheetView::of))
                .orElseThrow(() -> new ProblemException(ScoringProblem.NO_SUCH_ASSIGNMENT));
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Correct my scores",
            description = "The whole sheet again, with the reason. The former one is kept. Refused once a moderation of"
                    + " the application is opened or the stage is published, because something is visible then that"
                    + " comes from another's scores.")
    @APIResponse(responseCode = "204", description = "Corrected")
    @APIResponse(responseCode = "404", description = "No such assignment, or not mine")
    @APIResponse(
            responseCode = "409",
            description = "Not handed in, moderated, published, seen with other terms, or not asked for any more")
    @APIResponse(responseCode = "422", description = "Not complete or not right, with every mistake")
    @ProblemCodes({
        "assignment-cancelled",
        "invalid-scores",
        "no-such-assignment",
        "not-handed-in",
        "plan-changed",
        "scores-moderated",
        "stage-over"
    })
    public Response correct(@PathParam("id") UUID id, CorrectionRequest request) {
        // Null in the list is a line that says nothing
        List<ScoreDraft> scores = request.scores() == null
                ? null
                : request.scores().stream()
                        .map(score -> score == null
                                ? new ScoreDraft(null, null, null)
                                : new ScoreDraft(score.line(), score.score(), score.reason()))
                        .toList();
        return switch (correctScores.correct(
                person.staffId(), id, new Correction(request.planVersion(), scores, request.reason()))) {
            case CorrectionOutcome.Corrected() -> Response.noContent().build();
            case CorrectionOutcome.NoSuchAssignment() -> problem(ScoringProblem.NO_SUCH_ASSIGNMENT);
            case CorrectionOutcome.NotHandedIn() -> problem(CorrectionProblem.NOT_HANDED_IN);
            case CorrectionOutcome.NotAskedFor() -> problem(ScoringProblem.ASSIGNMENT_CANCELLED);
            case CorrectionOutcome.Moderated() -> problem(CorrectionProblem.SCORES_MODERATED);
            case CorrectionOutcome.TooLate() -> problem(StageProblem.STAGE_OVER);
            case CorrectionOutcome.PlanChanged(var version) ->
                Problem.of(ScoringProblem.PLAN_CHANGED, null)
                        .with("planVersion", version)
                        .toResponse();
            case CorrectionOutcome.Invalid(var mistakes) ->
                Problem.of(ScoringProblem.INVALID_SCORES, null, mistakes).toResponse();
        };
    }

    private static Response problem(ProblemType type) {
        return Problem.of(type, null).toResponse();
    }
}
