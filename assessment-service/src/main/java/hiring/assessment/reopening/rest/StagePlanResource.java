package hiring.assessment.reopening.rest;

import hiring.assessment.plan.rest.StageProblem;
import hiring.assessment.planversion.PlanVersion;
import hiring.assessment.reopening.ChangeOutcome;
import hiring.assessment.reopening.ChangePlan;
import hiring.assessment.reopening.TermsDraft;
import hiring.assessment.reopening.TermsDraft.AnchorDraft;
import hiring.assessment.reopening.TermsDraft.LineDraft;
import hiring.assessment.reopening.TermsDraft.ReopeningDraft;
import hiring.assessment.reopening.TermsDraft.ScaleDraft;
import hiring.events.PlanReopened;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import hiring.kit.conflict.RefusesApplicants;
import hiring.kit.identity.CurrentPerson;
import hiring.kit.identity.Roles;
import hiring.kit.openapi.ProblemCodes;
import hiring.kit.problem.KitProblem;
import hiring.kit.problem.Problem;
import hiring.kit.problem.ProblemException;
import hiring.kit.problem.ProblemType;
import hiring.kit.rest.ETags;
import hiring.kit.rest.Keyset;
import hiring.kit.rest.Page;
import hiring.kit.rest.RequestBody;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows the terms by which a stage is scored, and changes them. */
@Path("/api/v1/vacancies/{vacancyId}/stages/{stageCode}/plan")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.RECRUITER, Roles.HIRING_MANAGER, Roles.AUDITOR})
@RefusesApplicants
@Tag(name = "terms of stages")
class StagePlanResource {

    private final ChangePlan changePlan;
    private final CurrentPerson person;

    StagePlanResource(ChangePlan changePlan, CurrentPerson person) {
        this.changePlan = changePlan;
        this.person = person;
    }

    // The rule names all mistakes in one answer: an annotation here would answer for some of them before it is asked
    /**
     * All terms of a stage.
     *
     * @param scale of the lines that have none of their own; absent where assessors do not score the stage
     * @param tolerance scores of a line on that scale that are so far apart, or further, are moderated before they
     *     count; absent for more than half of the scale
     * @param lines every line of the stage once; absent where assessors do not score the stage
     * @param passMark the lowest total that is enough; absent for none
     * @param tieBreak codes of the criteria that decide between equal totals, in this order; absent for none
     * @param reopening needed once there are scores, which then do not count any more
     */
    public record StagePlanRequest(
            @Nullable PlanScaleRequest scale,

            @Schema(minimum = "1", maximum = "100") @Nullable
            Integer tolerance,

            @Schema(maxItems = 200) @Nullable List<@Nullable PlanLineRequest> lines,

            @Schema(minimum = "0", maximum = "1000000") @Nullable
            Integer passMark,

            @Schema(maxItems = 200) @Nullable List<@Nullable String> tieBreak,
            @Nullable ReopeningRequest reopening)
            implements RequestBody {

        TermsDraft draft() {
            return new TermsDraft(
                    PlanScaleRequest.draft(scale),
                    tolerance,
                    lines == null
                            ? null
                            : lines.stream().map(PlanLineRequest::draft).toList(),
                    passMark,
                    tieBreak == null ? List.<@Nullable String>of() : tieBreak,
                    reopening == null ? null : new ReopeningDraft(reopening.reason(), reopening.explanation()));
        }
    }

    /**
     * The scores that can be given.
     *
     * @param lowest the lowest score
     * @param highest the highest score
     * @param anchors what the scores mean, at least the lowest and the highest
     */
    public record PlanScaleRequest(
            @Schema(required = true, minimum = "0", maximum = "100") @Nullable
            Integer lowest,

            @Schema(required = true, minimum = "0", maximum = "100") @Nullable
            Integer highest,

            @Schema(required = true, maxItems = 200) @Nullable
            List<@Nullable PlanAnchorRequest> anchors) {

        static @Nullable ScaleDraft draft(@Nullable PlanScaleRequest request) {
            return request == null
                    ? null
                    : new ScaleDraft(
                            request.lowest(),
                            request.highest(),
                            request.anchors() == null
                                    ? null
                                    : request.anchors().stream()
                                            .map(PlanAnchorRequest::draft)
                                            .toList());
        }
    }

    /** What one score means. */
    public record PlanAnchorRequest(
            @Schema(required = true, minimum = "0", maximum = "100") @Nullable
            Integer score,

            @Schema(required = true, maxLength = 4000) @Nullable
            String meaning) {

        // Null in the list is one that says nothing
        static AnchorDraft draft(@Nullable PlanAnchorRequest request) {
            return request == null ? new AnchorDraft(null, null) : new AnchorDraft(request.score(), request.meaning());
        }
    }

    /**
     * How a line is scored, and how much it counts.
     *
     * @param line its code
     * @param weight how often the mean score counts
     * @param minimum the lowest sufficient mean score; absent for none
     * @param scale absent where the line has that of the stage
     * @param tolerance absent for that of the stage or, on a scale of its own, for more than half of it
     */
    public record PlanLineRequest(
            @Schema(required = true, maxLength = 100) @Nullable
            String line,

            @Schema(required = true, minimum = "1", maximum = "100") @Nullable
            Integer weight,

            @Schema(minimum = "0", maximum = "100") @Nullable
            Integer minimum,

            @Nullable PlanScaleRequest scale,

            @Schema(minimum = "1", maximum = "100") @Nullable
            Integer tolerance) {

        // Null in the list is one that says nothing
        static LineDraft draft(@Nullable PlanLineRequest request) {
            return request == null
                    ? new LineDraft(null, null, null, null, null)
                    : new LineDraft(
                            request.line(),
                            request.weight(),
                            request.minimum(),
                            PlanScaleRequest.draft(request.scale()),
                            request.tolerance());
        }
    }

    /**
     * Why scores are to be taken back.
     *
     * @param reason told to other services
     * @param explanation kept with the version, and shown to the assessors
     */
    public record ReopeningRequest(
            @Schema(required = true) PlanReopened.@Nullable Reason reason,

            @Schema(required = true, maxLength = 4000) @Nullable
            String explanation) {}

    @GET
    @ProblemCodes("no-such-stage")
    @Operation(summary = "The terms by which this stage is scored")
    @APIResponseSchema(value = StagePlanView.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "No such stage")
    public Response read(
            @PathParam("vacancyId") UUID vacancyId, @PathParam("stageCode") @Size(max = 100) String stageCode) {
        return changePlan
                .read(new VacancyId(vacancyId), new StageCode(stageCode))
                .map(plan -> Response.ok(StagePlanView.of(plan))
                        .tag(ETags.of(plan.version().number()))
                        .build())
                .orElseGet(() -> problem(StageProblem.NO_SUCH_STAGE));
    }

    @GET
    @Path("versions")
    @ProblemCodes("no-such-stage")
    @Operation(summary = "All versions of the terms of this stage, the first one first")
    @APIResponse(responseCode = "200", description = "A page of versions")
    @APIResponse(responseCode = "404", description = "No such stage")
    public Page<PlanVersionView> versions(
            @PathParam("vacancyId") UUID vacancyId,
            @PathParam("stageCode") @Size(max = 100) String stageCode,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = 200) @Nullable String cursor) {
        Integer after = Keyset.OF_NUMBER.read(cursor);
        return changePlan
                .versions(
                        new VacancyId(vacancyId), new StageCode(stageCode), Objects.requireNonNullElse(after, 0), limit)
                .map(found -> Page.of(
                        found,
                        limit,
                        (PlanVersion row) -> Keyset.OF_NUMBER.cursorAfter(row.number()),
                        PlanVersionView::of))
                .orElseThrow(() -> new ProblemException(StageProblem.NO_SUCH_STAGE));
    }

    @PUT
    @RolesAllowed({Roles.RECRUITER, Roles.HIRING_MANAGER})
    @ProblemCodes({
        "assesses-here",
        "invalid-plan",
        "no-such-stage",
        "plan-locked",
        "scores-being-voided",
        "stage-over",
        "vacancy-withdrawn"
    })
    @Operation(
            summary = "Change the terms by which this stage is scored",
            description = "All terms at once; If-Match names the version they replace. Once there are scores, the stage"
                    + " has to be reopened: the scores do not count any more, and their assessors score again. Sample"
                    + " answers about a line that gets another scale are retired, and others can be prepared. The same"
                    + " terms again change nothing.")
    @APIResponseSchema(value = StagePlanView.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "No such stage")
    @APIResponse(responseCode = "409", description = "Published, locked by scores, or being reopened")
    @APIResponse(responseCode = "422", description = "Not valid, with every mistake")
    public Response change(
            @PathParam("vacancyId") UUID vacancyId,
            @PathParam("stageCode") @Size(max = 100) String stageCode,
            @HeaderParam(HttpHeaders.IF_MATCH) @Size(max = 200) @Nullable String ifMatch,
            StagePlanRequest request) {
        return switch (changePlan.change(
                new VacancyId(vacancyId),
                new StageCode(stageCode),
                ETags.expected(ifMatch),
                request.draft(),
                person.staffId())) {
            case ChangeOutcome.InForce(var plan) ->
                Response.ok(StagePlanView.of(plan))
                        .tag(ETags.of(plan.version().number()))
                        .build();
            case ChangeOutcome.NoSuchStage() -> problem(StageProblem.NO_SUCH_STAGE);
            case ChangeOutcome.VacancyWithdrawn() -> problem(StageProblem.VACANCY_WITHDRAWN);
            case ChangeOutcome.TooLate() -> problem(StageProblem.STAGE_OVER);
            case ChangeOutcome.AssessesHere() -> problem(ReopeningProblem.ASSESSES_HERE);
            case ChangeOutcome.Stale(var version) ->
                Problem.of(KitProblem.STALE, ETags.currentIs(version))
                        .with("version", version)
                        .toResponse();
            case ChangeOutcome.Locked() -> problem(ReopeningProblem.PLAN_LOCKED);
            case ChangeOutcome.Voiding() -> problem(ReopeningProblem.SCORES_BEING_VOIDED);
            case ChangeOutcome.Invalid(var mistakes) ->
                Problem.of(ReopeningProblem.INVALID_PLAN, null, mistakes).toResponse();
        };
    }

    private static Response problem(ProblemType type) {
        return Problem.of(type, null).toResponse();
    }
}
