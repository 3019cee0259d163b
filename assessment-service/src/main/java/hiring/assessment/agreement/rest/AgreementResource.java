package hiring.assessment.agreement.rest;

import hiring.assessment.agreement.ReadAgreement;
import hiring.assessment.agreement.ReadAgreement.AgreementOutcome;
import hiring.assessment.plan.rest.StageProblem;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import hiring.kit.conflict.RefusesApplicants;
import hiring.kit.identity.CurrentPerson;
import hiring.kit.identity.Roles;
import hiring.kit.openapi.ProblemCodes;
import hiring.kit.problem.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows a recruiter how well the assessors of a stage agree. */
@Path("/api/v1/vacancies/{vacancyId}/stages/{stageCode}/agreement")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.RECRUITER)
@RefusesApplicants
@Tag(name = "agreement")
class AgreementResource {

    private final ReadAgreement readAgreement;
    private final CurrentPerson person;

    AgreementResource(ReadAgreement readAgreement, CurrentPerson person) {
        this.readAgreement = readAgreement;
        this.person = person;
    }

    @GET
    @Operation(
            summary = "How well the assessors of a stage agree",
            description = "From the scores that are in, as their assessors gave them. Not for a person who has yet to"
                    + " score at this stage.")
    @APIResponseSchema(value = AgreementView.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "No such stage")
    @ProblemCodes({"no-such-stage", "scores-outstanding"})
    public Response read(
            @PathParam("vacancyId") UUID vacancyId, @PathParam("stageCode") @Size(max = 100) String stageCode) {
        return switch (readAgreement.read(new VacancyId(vacancyId), new StageCode(stageCode), person.staffId())) {
            case AgreementOutcome.Computed computed ->
                Response.ok(AgreementView.of(computed)).build();
            case AgreementOutcome.NoSuchStage() ->
                Problem.of(StageProblem.NO_SUCH_STAGE, null).toResponse();
            case AgreementOutcome.ScoresHere() ->
                Problem.of(AgreementProblem.SCORES_OUTSTANDING, null).toResponse();
        };
    }
}
