package hiring.application.adjudication.rest;

import hiring.application.adjudication.ContestEligibility;
import hiring.application.adjudication.ContestOutcome;
import hiring.application.adjudication.DecideEligibility;
import hiring.application.adjudication.EligibilityDecision;
import hiring.application.application.VacancyOfApplication;
import hiring.application.application.rest.ApplicationProblem;
import hiring.application.dossier.DrawHistory;
import hiring.application.dossier.ReadApplication;
import hiring.application.eligibility.Ruling;
import hiring.application.eligibility.Ruling.RulingCode;
import hiring.events.EligibilityDecided.Outcome;
import hiring.events.id.ApplicationId;
import hiring.kit.conflict.RefusesApplicants;
import hiring.kit.identity.CurrentPerson;
import hiring.kit.identity.Roles;
import hiring.kit.openapi.ProblemCodes;
import hiring.kit.problem.FieldError;
import hiring.kit.problem.KitProblem;
import hiring.kit.problem.Problem;
import hiring.kit.rest.Idempotent;
import hiring.kit.rest.RequestBody;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Decisions on eligibility, and contests of them. */
@Path("/api/v1/applications/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "eligibility")
@RefusesApplicants(parameter = "id", by = VacancyOfApplication.class)
class EligibilityResource {

    private final ReadApplication readApplication;
    private final DecideEligibility decideEligibility;
    private final ContestEligibility contestEligibility;
    private final DrawHistory drawHistory;
    private final CurrentPerson person;

    EligibilityResource(
            ReadApplication readApplication,
            DecideEligibility decideEligibility,
            ContestEligibility contestEligibility,
            DrawHistory drawHistory,
            CurrentPerson person) {
        this.readApplication = readApplication;
        this.decideEligibility = decideEligibility;
        this.contestEligibility = contestEligibility;
        this.drawHistory = drawHistory;
        this.person = person;
    }

    /** Whether the application continues. */
    enum DecisionOutcome {
        ELIGIBLE,
        INELIGIBLE;

        static DecisionOutcome of(Outcome outcome) {
            return switch (outcome) {
                case ELIGIBLE -> ELIGIBLE;
                case INELIGIBLE -> INELIGIBLE;
            };
        }

        Outcome toOutcome() {
            return switch (this) {
                case ELIGIBLE -> Outcome.ELIGIBLE;
                case INELIGIBLE -> Outcome.INELIGIBLE;
            };
        }
    }

    /**
     * A decision about the eligibility of an application.
     *
     * @param rulings one for each rule that the facts did not settle
     */
    record DecisionRequest(
            @NotNull DecisionOutcome outcome,
            @NotBlank @Size(max = 2000) String reason,
            @Nullable @Size(max = 30) List<@NotNull @Valid RulingRequest> rulings)
            implements RequestBody {

        List<Ruling> rulingsOrNone() {
            return rulings == null
                    ? List.of()
                    : rulings.stream().map(RulingRequest::toRuling).toList();
        }
    }

    /**
     * A ruling on one rule that the facts did not settle, with a coded reason.
     *
     * @param rule code of the vacancy's rule
     * @param note what the recruiter has seen
     */
    record RulingRequest(
            @NotBlank @Size(max = 60) String rule,
            @NotNull RulingCode code,
            @Nullable @Size(max = 1000) String note) {

        Ruling toRuling() {
            return new Ruling(rule, code, note);
        }
    }

    /** A candidate's statement against the decision on eligibility. */
    record ContestRequest(@NotBlank @Size(max = 4000) String statement) implements RequestBody {

        @Override
        public String toString() {
            return "ContestRequest[...]";
        }
    }

    /** A contested decision, which another person takes again. */
    record ContestView(UUID applicationId, Instant contestedAt) {}

    /** A decision as it was taken. */
    record DecisionView(UUID applicationId, DecisionOutcome outcome) {}

    @GET
    @Path("eligibility")
    @RolesAllowed(Roles.RECRUITER)
    @Operation(
            summary = "What the vacancy's rules say of an application, with the facts they used, and its history "
                    + "with the gaps in it")
    @APIResponseSchema(value = EligibilityView.class, responseCode = "200")
    @ProblemCodes("no-such-application")
    public Response eligibility(@PathParam("id") UUID id) {
        return readApplication
                .submitted(new ApplicationId(id))
                .map(dossier -> Response.ok(EligibilityView.of(dossier.application(), drawHistory.draw(dossier)))
                        .build())
                .orElseGet(EligibilityResource::absent);
    }

    @POST
    @Idempotent
    @Path("eligibility-decisions")
    @RolesAllowed(Roles.RECRUITER)
    @Operation(
            summary = "Decide whether an application may be assessed",
            description = "Where the rules alone did not find every requirement met. Who finds an applicant "
                    + "eligible says for each open rule why it is met; a contested decision is taken by another "
                    + "person.")
    @APIResponseSchema(value = DecisionView.class, responseCode = "201")
    @ProblemCodes({"application-withdrawn", "decided-before", "eligibility-decided", "no-such-application"})
    public Response decide(@PathParam("id") UUID id, DecisionRequest request) {
        return decideEligibility
                .decide(
                        person.staffId(),
                        new ApplicationId(id),
                        request.outcome().toOutcome(),
                        request.reason(),
                        request.rulingsOrNone())
                .map(decision -> switch (decision) {
                    case EligibilityDecision.Decided(var outcome) ->
                        Response.created(URI.create("/api/v1/applications/%s/eligibility".formatted(id)))
                                .entity(new DecisionView(id, DecisionOutcome.of(outcome)))
                                .build();
                    case EligibilityDecision.AlreadyDecided(var status) ->
                        Problem.of(ApplicationProblem.ELIGIBILITY_DECIDED, "It is " + status)
                                .with("eligibility", status)
                                .toResponse();
                    case EligibilityDecision.DecidedBefore() ->
                        Problem.of(ApplicationProblem.DECIDED_BEFORE, null).toResponse();
                    case EligibilityDecision.Unfounded(var faults) ->
                        Problem.of(
                                        KitProblem.INVALID_REQUEST,
                                        null,
                                        faults.stream()
                                                .map(EligibilityResource::errorOf)
                                                .toList())
                                .toResponse();
                    case EligibilityDecision.Withdrawn() ->
                        Problem.of(ApplicationProblem.APPLICATION_WITHDRAWN, null)
                                .toResponse();
                })
                .orElseGet(EligibilityResource::absent);
    }

    @POST
    @Idempotent
    @Path("eligibility-contests")
    @RolesAllowed(Roles.CANDIDATE)
    @Operation(
            summary = "Contest that the application was found not eligible",
            description = "Once, within the time that the status names. Another person then decides again.")
    @APIResponseSchema(value = ContestView.class, responseCode = "201")
    @ProblemCodes({
        "application-withdrawn",
        "contest-too-late",
        "contested-before",
        "no-such-application",
        "nothing-to-contest"
    })
    public Response contest(@PathParam("id") UUID id, ContestRequest request) {
        return contestEligibility
                .contest(person.candidateId(), new ApplicationId(id), request.statement())
                .map(outcome -> switch (outcome) {
                    case ContestOutcome.Reopened(var at) ->
                        Response.created(URI.create("/api/v1/applications/%s/status".formatted(id)))
                                .entity(new ContestView(id, at))
                                .build();
                    case ContestOutcome.NothingToContest() ->
                        Problem.of(ApplicationProblem.NOTHING_TO_CONTEST, null).toResponse();
                    case ContestOutcome.AlreadyContested(var at) ->
                        Problem.of(ApplicationProblem.CONTESTED_BEFORE, "You contested it at " + at)
                                .with("contestedAt", at)
                                .toResponse();
                    case ContestOutcome.TooLate(var until) ->
                        Problem.of(ApplicationProblem.CONTEST_TOO_LATE, "It could be contested until " + until)
                                .with("contestUntil", until)
                                .toResponse();
                    case ContestOutcome.Withdrawn() ->
                        Problem.of(ApplicationProblem.APPLICATION_WITHDRAWN, null)
                                .toResponse();
                })
                .orElseGet(EligibilityResource::absent);
    }

    private static FieldError errorOf(Ruling.Fault fault) {
        return new FieldError(
                fault.index() == null ? "/rulings" : "/rulings/" + fault.index(), fault.code(), fault.message());
    }

    private static Response absent() {
        return Problem.of(ApplicationProblem.NO_SUCH_APPLICATION, null).toResponse();
    }
}
