package hiring.application.submission.rest;

import hiring.application.eligibility.Finding;
import hiring.application.submission.Application;
import hiring.application.submission.DecideEligibility;
import hiring.application.submission.Dossier;
import hiring.application.submission.EligibilityDecision;
import hiring.application.submission.EligibilityStatus;
import hiring.application.submission.ReadApplication;
import hiring.events.EligibilityDecided;
import hiring.events.EligibilityDecided.Outcome;
import hiring.kit.identity.CurrentPerson;
import hiring.kit.identity.Roles;
import hiring.kit.problem.Problem;
import hiring.kit.rest.Idempotent;
import hiring.kit.rest.RequestBody;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/applications/{id}")
@RolesAllowed(Roles.RECRUITER)
@Tag(name = "eligibility")
class EligibilityResource {

    private final ReadApplication readApplication;
    private final DecideEligibility decideEligibility;
    private final CurrentPerson person;

    EligibilityResource(ReadApplication readApplication, DecideEligibility decideEligibility, CurrentPerson person) {
        this.readApplication = readApplication;
        this.decideEligibility = decideEligibility;
        this.person = person;
    }

    record DecisionRequest(
            @NotNull Outcome outcome,
            @NotBlank @Size(max = 2000) String reason) implements RequestBody {}

    /** What the rules say, and what was decided. */
    record EligibilityView(
            UUID applicationId,
            @Nullable EligibilityStatus eligibility,
            List<Finding> findings,
            EligibilityDecided.@Nullable DecidedBy decidedBy,
            @Nullable Instant decidedAt,
            @Nullable UUID decider,
            @Nullable String reason) {

        static EligibilityView of(Application application) {
            return new EligibilityView(
                    application.id(),
                    application.eligibility(),
                    application.findings(),
                    application.eligibilityDecidedBy(),
                    application.eligibilityDecidedAt(),
                    application.eligibilityDecider(),
                    application.eligibilityReason());
        }
    }

    record DecisionView(UUID applicationId, Outcome outcome) {}

    @GET
    @Path("eligibility")
    @Operation(summary = "What the vacancy's rules say of an application, with the facts they used")
    @APIResponseSchema(value = EligibilityView.class, responseCode = "200")
    public Response eligibility(@PathParam("id") UUID id) {
        return readApplication
                .submitted(id)
                .map(Dossier::application)
                .map(application -> Response.ok(EligibilityView.of(application)).build())
                .orElseGet(EligibilityResource::absent);
    }

    @POST
    @Idempotent
    @Path("eligibility-decisions")
    @Operation(
            summary = "Decide whether an application may be assessed",
            description = "Once, where the rules alone did not find every requirement met.")
    @APIResponseSchema(value = DecisionView.class, responseCode = "201")
    public Response decide(@PathParam("id") UUID id, DecisionRequest request) {
        return decideEligibility
                .decide(person.id(), id, request.outcome(), request.reason())
                .map(decision -> switch (decision) {
                    case EligibilityDecision.Decided(var outcome) ->
                        Response.created(URI.create("/api/v1/applications/%s/eligibility".formatted(id)))
                                .entity(new DecisionView(id, outcome))
                                .build();
                    case EligibilityDecision.AlreadyDecided(var status) ->
                        Problem.of(ApplicationProblem.ELIGIBILITY_DECIDED, "It is " + status)
                                .toResponse();
                    case EligibilityDecision.OwnApplication() ->
                        Problem.of(ApplicationProblem.OWN_APPLICATION, null).toResponse();
                    case EligibilityDecision.Withdrawn() ->
                        Problem.of(ApplicationProblem.APPLICATION_WITHDRAWN, null)
                                .toResponse();
                })
                .orElseGet(EligibilityResource::absent);
    }

    private static Response absent() {
        return Problem.of(ApplicationProblem.NO_SUCH_APPLICATION, null).toResponse();
    }
}
