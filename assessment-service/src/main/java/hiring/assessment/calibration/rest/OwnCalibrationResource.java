package hiring.assessment.calibration.rest;

import hiring.assessment.calibration.AnchorScoreDraft;
import hiring.assessment.calibration.CalibrateAssessor;
import hiring.assessment.calibration.CalibrateAssessor.OwnCalibrationOutcome;
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

/** The sample answers of a stage, for an assessor who scores there. */
@Path("/api/v1/vacancies/{vacancyId}/stages/{stageCode}/calibration/own-scores")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ASSESSOR)
@RefusesApplicants
@Tag(name = "own calibration")
class OwnCalibrationResource {

    private final CalibrateAssessor calibrateAssessor;
    private final CurrentPerson person;

    OwnCalibrationResource(CalibrateAssessor calibrateAssessor, CurrentPerson person) {
        this.calibrateAssessor = calibrateAssessor;
        this.person = person;
    }

    // As with a sheet, the rule names all mistakes in one answer
    /**
     * The score of a sample answer.
     *
     * @param answer its number
     * @param reason why it is this score, if the assessor says so
     */
    public record AnchorScoreRequest(
            @Schema(required = true, minimum = "1") @Nullable
            Integer answer,

            @Schema(required = true) @Nullable Integer score,

            @Schema(maxLength = 4000) @Nullable String reason) {}

    /** The scores of all sample answers. */
    public record AnchorScoresRequest(
            @Schema(required = true, maxItems = 20) @Nullable
            List<@Nullable AnchorScoreRequest> scores) implements RequestBody {

        @Nullable
        List<AnchorScoreDraft> drafts() {
            return scores == null
                    ? null
                    : scores.stream()
                            .map(score -> score == null
                                    ? new AnchorScoreDraft(null, null, null)
                                    : new AnchorScoreDraft(score.answer(), score.score(), score.reason()))
                            .toList();
        }
    }

    @GET
    @Operation(
            summary = "The sample answers of a stage where I score",
            description = "With the agreed scores once I have handed in mine.")
    @APIResponseSchema(value = OwnCalibrationView.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "None, or I have no candidate there")
    @ProblemCodes("no-calibration")
    public Response read(
            @PathParam("vacancyId") UUID vacancyId, @PathParam("stageCode") @Size(max = 100) String stageCode) {
        return answer(calibrateAssessor.read(person.staffId(), new VacancyId(vacancyId), new StageCode(stageCode)));
    }

    @PUT
    @Operation(
            summary = "Hand in my scores of the sample answers",
            description = "Complete and final; the answer has the agreed scores. The same scores again get the same"
                    + " answer. Candidates can be scored after that.")
    @APIResponseSchema(value = OwnCalibrationView.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "None, or I have no candidate there")
    @APIResponse(responseCode = "409", description = "Other scores are final")
    @APIResponse(responseCode = "422", description = "Not complete or not right, with every mistake")
    @ProblemCodes({"calibration-final", "invalid-calibration", "no-calibration"})
    public Response score(
            @PathParam("vacancyId") UUID vacancyId,
            @PathParam("stageCode") @Size(max = 100) String stageCode,
            AnchorScoresRequest request) {
        return answer(calibrateAssessor.score(
                person.staffId(), new VacancyId(vacancyId), new StageCode(stageCode), request.drafts()));
    }

    private static Response answer(OwnCalibrationOutcome outcome) {
        return switch (outcome) {
            case OwnCalibrationOutcome.Found found ->
                Response.ok(OwnCalibrationView.of(found)).build();
            case OwnCalibrationOutcome.None() ->
                Problem.of(CalibrationProblem.NO_CALIBRATION, null).toResponse();
            case OwnCalibrationOutcome.AlreadyFinal() ->
                Problem.of(CalibrationProblem.CALIBRATION_FINAL, null).toResponse();
            case OwnCalibrationOutcome.Invalid(var mistakes) ->
                Problem.of(CalibrationProblem.INVALID_CALIBRATION, null, mistakes)
                        .toResponse();
        };
    }
}
