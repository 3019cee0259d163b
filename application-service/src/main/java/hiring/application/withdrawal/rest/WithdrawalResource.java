package hiring.application.withdrawal.rest;

import hiring.application.application.VacancyOfApplication;
import hiring.application.application.WithdrawalReason;
import hiring.application.application.rest.ApplicationProblem;
import hiring.application.withdrawal.WithdrawApplication;
import hiring.application.withdrawal.WithdrawalOutcome;
import hiring.events.id.ApplicationId;
import hiring.kit.conflict.RefusesApplicants;
import hiring.kit.identity.CurrentPerson;
import hiring.kit.identity.Roles;
import hiring.kit.openapi.ProblemCodes;
import hiring.kit.problem.Problem;
import hiring.kit.rest.Idempotent;
import hiring.kit.rest.RequestBody;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Withdrawals of applications by their candidates. */
@Path("/api/v1/applications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "withdrawals")
@RefusesApplicants(parameter = "id", by = VacancyOfApplication.class)
class WithdrawalResource {

    private final WithdrawApplication withdrawApplication;
    private final CurrentPerson person;

    WithdrawalResource(WithdrawApplication withdrawApplication, CurrentPerson person) {
        this.withdrawApplication = withdrawApplication;
        this.person = person;
    }

    /** Why the candidate withdraws, which they need not say. */
    record WithdrawalRequest(
            @Nullable WithdrawalReason code,
            @Nullable @Size(max = 1000) String reason) implements RequestBody {

        // The candidate need not say why
        WithdrawalReason codeOrNone() {
            return code == null ? WithdrawalReason.PREFER_NOT_TO_SAY : code;
        }
    }

    /** A withdrawal. */
    record WithdrawalView(UUID applicationId, Instant withdrawnAt) {}

    @POST
    @Idempotent
    @Path("{id}/withdrawals")
    @RolesAllowed(Roles.CANDIDATE)
    @Operation(
            summary = "Take the application back",
            description =
                    "An open offer is declined with it. The candidate can apply again as long as the vacancy is open.")
    @APIResponseSchema(value = WithdrawalView.class, responseCode = "200")
    @ProblemCodes({"application-withdrawn", "no-such-application", "not-submitted", "offer-accepted"})
    public Response withdraw(@PathParam("id") UUID id, WithdrawalRequest request) {
        return withdrawApplication
                .withdraw(person.candidateId(), new ApplicationId(id), request.codeOrNone(), request.reason())
                .map(outcome -> switch (outcome) {
                    case WithdrawalOutcome.Withdrawn(var at) ->
                        Response.ok(new WithdrawalView(id, at)).build();
                    case WithdrawalOutcome.AlreadyWithdrawn(var at) ->
                        Problem.of(ApplicationProblem.APPLICATION_WITHDRAWN, "It was withdrawn at " + at)
                                .with("withdrawnAt", at)
                                .toResponse();
                    case WithdrawalOutcome.NotSubmitted() -> problem(ApplicationProblem.NOT_SUBMITTED, null);
                    case WithdrawalOutcome.OfferAccepted() -> problem(ApplicationProblem.OFFER_ACCEPTED, null);
                })
                .orElseGet(WithdrawalResource::absent);
    }

    private static Response absent() {
        return problem(ApplicationProblem.NO_SUCH_APPLICATION, null);
    }

    private static Response problem(ApplicationProblem type, @Nullable String detail) {
        return Problem.of(type, detail).toResponse();
    }
}
