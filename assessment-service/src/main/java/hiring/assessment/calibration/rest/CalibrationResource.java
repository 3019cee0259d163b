package hiring.assessment.calibration.rest;

import hiring.assessment.calibration.AnchorAnswerDraft;
import hiring.assessment.calibration.PrepareCalibration;
import hiring.assessment.calibration.PrepareCalibration.CalibrationOutcome;
import hiring.assessment.plan.rest.StageProblem;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import hiring.kit.conflict.RefusesApplicants;
import hiring.kit.identity.CurrentPerson;
import hiring.kit.identity.Roles;
import hiring.kit.openapi.ProblemCodes;
import hiring.kit.problem.Problem;
import hiring.kit.rest.RequestBody;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The sample answers of a stage, for those who prepare it. */
@Path("/api/v1/vacancies/{vacancyId}/stages/{stageCode}/calibration")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.RECRUITER, Roles.HIRING_MANAGER})
@RefusesApplicants
@Tag(name = "calibration")
class CalibrationResource {

    private final PrepareCalibration prepareCalibration;
    private final CurrentPerson person;

    CalibrationResource(PrepareCalibration prepareCalibration, CurrentPerson person) {
        this.prepareCalibration = prepareCalibration;
        this.person = person;
    }

    // As with a sheet, the rule names all mistakes in one answer
    /**
     * A sample answer with its agreed score.
     *
     * @param line code of the line that it is scored at
     * @param text of no candidate
     * @param score on the scale of the line
     * @param reason why it is this score
     */
    public record AnchorAnswerRequest(
            @Schema(required = true, maxLength = 100) @Nullable
            String line,

            @Schema(required = true, minLength = 1, maxLength = 10_000) @Nullable
            String text,

            @Schema(required = true) @Nullable Integer score,

            @Schema(required = true, minLength = 1, maxLength = 4000) @Nullable
            String reason) {}

    /** The sample answers of a stage, numbered from 1 in their order. */
    public record CalibrationRequest(
            @Schema(required = true, minItems = 1, maxItems = 20) @Nullable
            List<@Nullable AnchorAnswerRequest> answers) implements RequestBody {

        @Nullable
        List<AnchorAnswerDraft> drafts() {
            return answers == null
                    ? null
                    : answers.stream()
                            .map(answer -> answer == null
                                    ? new AnchorAnswerDraft(null, null, null, null)
                                    : new AnchorAnswerDraft(
                                            answer.line(), answer.text(), answer.score(), answer.reason()))
                            .toList();
        }
    }

    @PUT
    @Operation(
            summary = "Set the sample answers of a stage",
            description = "Assessors score them before they score candidates. They may be replaced until an assessor"
                    + " has scored. The same again changes nothing.")
    @APIResponseSchema(value = CalibrationView.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "No such stage, or nothing is scored there")
    @APIResponse(responseCode = "409", description = "An assessor has scored a candidate, or other sample answers")
    @APIResponse(responseCode = "422", description = "Not right, with every mistake")
    @ProblemCodes({"calibration-begun", "invalid-calibration", "no-such-stage"})
    public Response prepare(
            @PathParam("vacancyId") UUID vacancyId,
            @PathParam("stageCode") @Size(max = 100) String stageCode,
            CalibrationRequest request) {
        return answer(prepareCalibration.prepare(
                new VacancyId(vacancyId), new StageCode(stageCode), request.drafts(), person.staffId()));
    }

    @GET
    @Operation(
            summary = "The sample answers of a stage, with the assessors' scores",
            description = "Not for a person who has yet to score them.")
    @APIResponseSchema(value = CalibrationView.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "No such stage, or it has none")
    @APIResponse(responseCode = "409", description = "The caller is to score them first")
    @ProblemCodes({"calibration-due", "no-calibration", "no-such-stage"})
    public Response read(
            @PathParam("vacancyId") UUID vacancyId, @PathParam("stageCode") @Size(max = 100) String stageCode) {
        return answer(prepareCalibration.read(new VacancyId(vacancyId), new StageCode(stageCode), person.staffId()));
    }

    private static Response answer(CalibrationOutcome outcome) {
        return switch (outcome) {
            case CalibrationOutcome.Prepared prepared ->
                Response.ok(CalibrationView.of(prepared)).build();
            case CalibrationOutcome.NoSuchStage() ->
                Problem.of(StageProblem.NO_SUCH_STAGE, null).toResponse();
            case CalibrationOutcome.None() ->
                Problem.of(CalibrationProblem.NO_CALIBRATION, null).toResponse();
            case CalibrationOutcome.NotForThose() ->
                Problem.of(StageProblem.CALIBRATION_DUE, null).toResponse();
            case CalibrationOutcome.TooLate() ->
                Problem.of(CalibrationProblem.CALIBRATION_BEGUN, null).toResponse();
            case CalibrationOutcome.Invalid(var mistakes) ->
                Problem.of(CalibrationProblem.INVALID_CALIBRATION, null, mistakes)
                        .toResponse();
        };
    }
}
