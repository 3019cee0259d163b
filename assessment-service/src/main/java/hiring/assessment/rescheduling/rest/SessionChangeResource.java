package hiring.assessment.rescheduling.rest;

import hiring.assessment.centre.PlanSession.Change;
import hiring.assessment.centre.rest.SessionView;
import hiring.assessment.plan.rest.StageProblem;
import hiring.assessment.rescheduling.ChangeSession;
import hiring.assessment.rescheduling.SessionChangeOutcome;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import hiring.kit.conflict.RefusesApplicants;
import hiring.kit.identity.Roles;
import hiring.kit.openapi.ProblemCodes;
import hiring.kit.problem.Problem;
import hiring.kit.rest.RequestBody;
import hiring.kit.text.Purpose;
import hiring.kit.text.Written;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Changes the time, the place and the capacity of sessions. */
@Path("/api/v1/vacancies/{vacancyId}/stages/{stageCode}/sessions/{sessionId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.RECRUITER)
@Tag(name = "changes of sessions")
@RefusesApplicants
class SessionChangeResource {

    private final ChangeSession changeSession;

    SessionChangeResource(ChangeSession changeSession) {
        this.changeSession = changeSession;
    }

    /** How a session is to be held from now on. Its assessors stay. */
    public record SessionChangeRequest(
            @NotNull Instant startsAt,
            @NotNull Instant endsAt,

            @Written(Purpose.LINE) @NotBlank @Size(max = 500)
            String place,

            @NotNull @Min(1) @Max(1000) Integer capacity)
            implements RequestBody {}

    @PUT
    @ProblemCodes({"invalid-session", "no-such-session", "session-begun", "stage-over", "vacancy-withdrawn"})
    @Operation(
            summary = "Change a session",
            description = "One that has not begun. Candidates with a place keep it, and are told of another time or"
                    + " place as of the first one; sheets open when it begins. The rules are those of a new session; no"
                    + " candidate may have another appointment then, and there are places for those who have one.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    @APIResponse(responseCode = "404", description = "No such session")
    @APIResponse(responseCode = "409", description = "It has begun, or the stage is over")
    @APIResponse(responseCode = "422", description = "Not valid, with every mistake")
    public Response change(
            @PathParam("vacancyId") UUID vacancyId,
            @PathParam("stageCode") @Size(max = 100) String stageCode,
            @PathParam("sessionId") UUID sessionId,
            SessionChangeRequest request) {
        var change = new Change(sessionId, request.startsAt(), request.endsAt(), request.place(), request.capacity());
        return switch (changeSession.change(new VacancyId(vacancyId), new StageCode(stageCode), change)) {
            case SessionChangeOutcome.Changed(var session) ->
                Response.ok(SessionView.of(session)).build();
            case SessionChangeOutcome.NoSuchSession() ->
                Problem.of(SessionChangeProblem.NO_SUCH_SESSION, null).toResponse();
            case SessionChangeOutcome.VacancyWithdrawn() ->
                Problem.of(StageProblem.VACANCY_WITHDRAWN, null).toResponse();
            case SessionChangeOutcome.StageOver() ->
                Problem.of(StageProblem.STAGE_OVER, null).toResponse();
            case SessionChangeOutcome.HasBegun(var startsAt) ->
                Problem.of(SessionChangeProblem.SESSION_BEGUN, "It began at " + startsAt)
                        .with("startsAt", startsAt)
                        .toResponse();
            case SessionChangeOutcome.Invalid(var mistakes) ->
                Problem.of(SessionChangeProblem.INVALID_SESSION, null, mistakes).toResponse();
        };
    }
}
