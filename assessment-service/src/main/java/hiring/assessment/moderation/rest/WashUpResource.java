package hiring.assessment.moderation.rest;

import hiring.assessment.moderation.OpenModeration;
import hiring.assessment.moderation.OpenModeration.OpeningOutcome;
import hiring.assessment.plan.rest.StageProblem;
import hiring.events.id.ApplicationId;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import hiring.kit.conflict.RefusesApplicants;
import hiring.kit.identity.CurrentPerson;
import hiring.kit.identity.Roles;
import hiring.kit.openapi.ProblemCodes;
import hiring.kit.problem.KitProblem;
import hiring.kit.problem.Problem;
import hiring.kit.problem.ProblemType;
import hiring.kit.rest.Idempotent;
import hiring.kit.rest.RequestBody;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Opens wash-ups. */
@Path("/api/v1/vacancies/{vacancyId}/stages/{stageCode}/moderations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.RECRUITER)
@RefusesApplicants
@Tag(name = "wash-ups")
class WashUpResource {

    private final OpenModeration openModeration;
    private final CurrentPerson person;

    WashUpResource(OpenModeration openModeration, CurrentPerson person) {
        this.openModeration = openModeration;
        this.person = person;
    }

    /**
     * The request for a wash-up.
     *
     * @param lines codes of the lines that the panel talks through
     * @param reason why they are talked through
     */
    public record WashUpRequest(
            @NotNull UUID applicationId,
            @NotEmpty @Size(max = 200) List<@Nullable @Size(max = 100) String> lines,
            @NotBlank @Size(max = 4000) String reason)
            implements RequestBody {}

    /** A wash-up that was opened. */
    record OpenedModerationView(UUID id) {}

    @POST
    @Idempotent
    @Operation(
            summary = "Open a wash-up",
            description = "For an application whose scores at the stage are all in. The stage is not published before"
                    + " it is decided.")
    @APIResponseSchema(value = OpenedModerationView.class, responseCode = "201")
    @APIResponse(responseCode = "404", description = "The application does not take part in such a stage")
    @APIResponse(
            responseCode = "409",
            description = "Scores are missing, another moderation is open, or it is decided who goes on")
    @APIResponse(responseCode = "422", description = "Not right, with every mistake")
    @ProblemCodes({"moderation-open", "no-such-participant", "sheets-missing", "stage-over"})
    public Response open(
            @PathParam("vacancyId") UUID vacancyId,
            @PathParam("stageCode") @Size(max = 100) String stageCode,
            WashUpRequest request) {
        return switch (openModeration.washUp(
                new VacancyId(vacancyId),
                new StageCode(stageCode),
                new ApplicationId(request.applicationId()),
                request.lines(),
                request.reason(),
                person.staffId())) {
            case OpeningOutcome.Opened(var id) ->
                Response.created(URI.create("/api/v1/moderations/" + id))
                        .entity(new OpenedModerationView(id))
                        .build();
            case OpeningOutcome.NoSuchParticipant() -> problem(StageProblem.NO_SUCH_PARTICIPANT);
            case OpeningOutcome.TooLate() -> problem(StageProblem.STAGE_OVER);
            case OpeningOutcome.SheetsMissing() -> problem(ModerationProblem.SHEETS_MISSING);
            case OpeningOutcome.OpenAlready() -> problem(ModerationProblem.MODERATION_OPEN);
            case OpeningOutcome.Invalid(var mistakes) ->
                Problem.of(KitProblem.INVALID_REQUEST, null, mistakes).toResponse();
        };
    }

    private static Response problem(ProblemType type) {
        return Problem.of(type, null).toResponse();
    }
}
