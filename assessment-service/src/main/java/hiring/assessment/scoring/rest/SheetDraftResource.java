package hiring.assessment.scoring.rest;

import hiring.assessment.plan.rest.StageProblem;
import hiring.assessment.scoring.KeepDraft;
import hiring.assessment.scoring.KeepDraft.DraftOutcome;
import hiring.assessment.scoring.VacancyOfAssignment;
import hiring.assessment.sheet.ScoreDraft;
import hiring.kit.conflict.RefusesApplicants;
import hiring.kit.identity.CurrentPerson;
import hiring.kit.identity.Roles;
import hiring.kit.openapi.ProblemCodes;
import hiring.kit.problem.KitProblem;
import hiring.kit.problem.Problem;
import hiring.kit.rest.ETags;
import hiring.kit.rest.RequestBody;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Keeps the draft of a sheet for its assessor. */
@Path("/api/v1/assignments/{id}/draft")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ASSESSOR)
@RefusesApplicants(parameter = "id", by = VacancyOfAssignment.class)
@Tag(name = "drafts")
class SheetDraftResource {

    private final KeepDraft keepDraft;
    private final CurrentPerson person;

    SheetDraftResource(KeepDraft keepDraft, CurrentPerson person) {
        this.keepDraft = keepDraft;
        this.person = person;
    }

    // As with the sheet itself, the rule names all mistakes in one answer
    /**
     * What is written of one line so far.
     *
     * @param line code of the line
     * @param score absent where it is not decided yet
     * @param reason why it is this score, as far as it is written
     */
    public record DraftScoreRequest(
            @Schema(required = true, maxLength = 100) @Nullable
            String line,

            @Nullable Integer score,

            @Schema(maxLength = 4000) @Nullable String reason) {}

    /**
     * What is written of a sheet so far.
     *
     * @param scores lines of the stage, each at most once
     */
    public record SheetDraftRequest(
            @Schema(required = true, maxItems = 200) @Nullable
            List<@Nullable DraftScoreRequest> scores) implements RequestBody {}

    /**
     * What is kept of a sheet that is not handed in.
     *
     * @param scores lines that were written; empty before the first
     */
    record SheetDraftView(List<DraftLineView> scores) {

        static SheetDraftView of(DraftOutcome.Kept kept) {
            return new SheetDraftView(kept.scores().stream()
                    .map(score -> new DraftLineView(score.line(), score.score(), score.reason()))
                    .toList());
        }
    }

    /** What is kept of one line. */
    record DraftLineView(
            @Nullable String line,
            @Nullable Integer score,
            @Nullable String reason) {}

    @GET
    @Operation(
            summary = "My draft of a sheet",
            description = "Empty before the first save. It is deleted when the sheet is handed in or taken away.")
    @APIResponseSchema(value = SheetDraftView.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "No such assignment, or not mine")
    @APIResponse(responseCode = "409", description = "Handed in, or not asked for any more")
    @ProblemCodes({"assignment-cancelled", "no-such-assignment", "scores-final"})
    public Response read(@PathParam("id") UUID id) {
        return answer(keepDraft.read(person.staffId(), id));
    }

    @PUT
    @Operation(
            summary = "Save my draft of a sheet",
            description = "All that is written so far; If-Match names the version it replaces. It may be incomplete,"
                    + " but what no sheet could hold is refused at once.")
    @APIResponseSchema(value = SheetDraftView.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "No such assignment, or not mine")
    @APIResponse(responseCode = "409", description = "Handed in, or not asked for now")
    @APIResponse(responseCode = "422", description = "Not right, with every mistake")
    @ProblemCodes({
        "assignment-cancelled",
        "calibration-due",
        "invalid-scores",
        "no-such-assignment",
        "scores-final",
        "session-not-begun"
    })
    public Response save(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Size(max = 200) @Nullable String ifMatch,
            SheetDraftRequest request) {
        // Null in the list is a line that says nothing
        List<ScoreDraft> scores = request.scores() == null
                ? null
                : request.scores().stream()
                        .map(score -> score == null
                                ? new ScoreDraft(null, null, null)
                                : new ScoreDraft(score.line(), score.score(), score.reason()))
                        .toList();
        return answer(keepDraft.save(person.staffId(), id, scores, ETags.expected(ifMatch)));
    }

    private static Response answer(Optional<DraftOutcome> outcome) {
        if (outcome.isEmpty()) {
            return Problem.of(ScoringProblem.NO_SUCH_ASSIGNMENT, null).toResponse();
        }
        return switch (outcome.get()) {
            case DraftOutcome.Kept kept ->
                Response.ok(SheetDraftView.of(kept))
                        .tag(ETags.of(kept.version()))
                        .build();
            case DraftOutcome.Stale(var version) ->
                Problem.of(KitProblem.STALE, ETags.currentIs(version))
                        .with("version", version)
                        .toResponse();
            case DraftOutcome.HandedIn() ->
                Problem.of(ScoringProblem.SCORES_FINAL, null).toResponse();
            case DraftOutcome.NotAskedFor() ->
                Problem.of(ScoringProblem.ASSIGNMENT_CANCELLED, null).toResponse();
            case DraftOutcome.TooEarly(var notBefore) ->
                Problem.of(StageProblem.SESSION_NOT_BEGUN, "It begins at " + notBefore)
                        .with("startsAt", notBefore)
                        .toResponse();
            case DraftOutcome.NotCalibrated() ->
                Problem.of(StageProblem.CALIBRATION_DUE, null).toResponse();
            case DraftOutcome.Invalid(var mistakes) ->
                Problem.of(ScoringProblem.INVALID_SCORES, null, mistakes).toResponse();
        };
    }
}
