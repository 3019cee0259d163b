package hiring.assessment.result.rest;

import hiring.assessment.plan.rest.StageProblem;
import hiring.assessment.result.RecordResult;
import hiring.assessment.result.ResultOutcome;
import hiring.events.id.ApplicationId;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import hiring.kit.conflict.RefusesApplicants;
import hiring.kit.identity.Roles;
import hiring.kit.openapi.ProblemCodes;
import hiring.kit.problem.FieldError;
import hiring.kit.problem.Problem;
import hiring.kit.rest.RequestBody;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Records marks and answers that come from elsewhere. */
@Path("/api/v1/vacancies/{vacancyId}/stages/{stageCode}/results/{applicationId}")
@RolesAllowed(Roles.RECRUITER)
@Tag(name = "results")
@RefusesApplicants
class ResultResource {

    private final RecordResult recordResult;

    ResultResource(RecordResult recordResult) {
        this.recordResult = recordResult;
    }

    /**
     * The mark of a test, or that a questionnaire was answered.
     *
     * @param mark of a test
     * @param completed whether a questionnaire was answered
     */
    public record ResultRequest(
            @Min(0) @Max(1_000_000) @Nullable Integer mark,
            @Nullable Boolean completed) implements RequestBody {

        @Override
        public List<FieldError> findings() {
            return mark == null && completed == null
                    ? List.of(new FieldError("", "required", "Give a mark or say that it is completed"))
                    : List.of();
        }
    }

    @PUT
    @ProblemCodes({"invalid-result", "no-such-participant", "stage-over", "window-not-open"})
    @Operation(
            summary = "Record a result that comes from elsewhere",
            description = "A test's mark may be put right until it is published who goes on.")
    @APIResponse(responseCode = "204", description = "Recorded")
    @APIResponse(responseCode = "404", description = "The application does not take part in such a stage")
    @APIResponse(responseCode = "409", description = "Too early or too late")
    @APIResponse(responseCode = "422", description = "Not a result of this stage")
    public Response record(
            @PathParam("vacancyId") UUID vacancyId,
            @PathParam("stageCode") @Size(max = 100) String stageCode,
            @PathParam("applicationId") UUID applicationId,
            ResultRequest request) {
        var result = new RecordResult.Result(request.mark(), request.completed());
        return switch (recordResult.record(
                new VacancyId(vacancyId), new StageCode(stageCode), new ApplicationId(applicationId), result)) {
            case ResultOutcome.Recorded recorded -> Response.noContent().build();
            case ResultOutcome.NoSuchParticipant none ->
                Problem.of(StageProblem.NO_SUCH_PARTICIPANT, null).toResponse();
            case ResultOutcome.TooLate late ->
                Problem.of(StageProblem.STAGE_OVER, null).toResponse();
            case ResultOutcome.NotOpen notOpen ->
                Problem.of(StageProblem.WINDOW_NOT_OPEN, null).toResponse();
            case ResultOutcome.Invalid(var mistakes) ->
                Problem.of(ResultProblem.INVALID_RESULT, null, mistakes).toResponse();
        };
    }
}
