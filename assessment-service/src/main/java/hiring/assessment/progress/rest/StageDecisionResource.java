package hiring.assessment.progress.rest;

import hiring.assessment.plan.OptionalDecision;
import hiring.assessment.plan.PlanStage;
import hiring.assessment.plan.rest.StageProblem;
import hiring.assessment.progress.DecideOptionalStage;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import hiring.kit.conflict.RefusesApplicants;
import hiring.kit.identity.CurrentPerson;
import hiring.kit.identity.Roles;
import hiring.kit.openapi.ProblemCodes;
import hiring.kit.problem.Problem;
import hiring.kit.rest.RequestBody;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Decides whether an optional stage takes place. */
@Path("/api/v1/vacancies/{vacancyId}/stages/{stageCode}/decision")
@Tag(name = "stage decisions")
@RefusesApplicants
class StageDecisionResource {

    private final DecideOptionalStage decideOptionalStage;
    private final CurrentPerson person;

    StageDecisionResource(DecideOptionalStage decideOptionalStage, CurrentPerson person) {
        this.decideOptionalStage = decideOptionalStage;
        this.person = person;
    }

    /** Whether the stage takes place, and why. */
    public record StageDecisionRequest(
            @NotNull Boolean hold,
            @NotBlank @Size(max = 2000) String reason) implements RequestBody {}

    @PUT
    @RolesAllowed(Roles.RECRUITER)
    @ProblemCodes({"no-such-stage", "stage-already-decided", "stage-not-optional"})
    @Operation(
            summary = "Hold or skip an optional stage",
            description = "For all its participants alike, once. The same decision again changes nothing.")
    @APIResponse(responseCode = "204", description = "Decided")
    @APIResponse(responseCode = "404", description = "No such stage")
    @APIResponse(responseCode = "409", description = "The stage is not optional, or it was decided otherwise")
    public Response decide(
            @PathParam("vacancyId") UUID vacancyId,
            @PathParam("stageCode") @Size(max = 100) String stageCode,
            StageDecisionRequest request) {
        OptionalDecision decision = request.hold() ? OptionalDecision.HELD : OptionalDecision.SKIPPED;
        Optional<PlanStage.Decided> decided = decideOptionalStage.decide(
                new VacancyId(vacancyId), new StageCode(stageCode), decision, request.reason(), person.staffId());
        if (decided.isEmpty()) {
            return Problem.of(StageProblem.NO_SUCH_STAGE, null).toResponse();
        }
        return switch (decided.get()) {
            case DONE, ALREADY_SO -> Response.noContent().build();
            case NOT_OPTIONAL ->
                Problem.of(ProgressProblem.STAGE_NOT_OPTIONAL, null).toResponse();
            case ALREADY_OTHERWISE ->
                Problem.of(ProgressProblem.STAGE_ALREADY_DECIDED, null).toResponse();
        };
    }
}
