package hiring.application.confirmation.rest;

import hiring.application.application.Application;
import hiring.application.confirmation.ConfirmProposals;
import hiring.application.confirmation.ConfirmProposals.ConfirmationOutcome;
import hiring.application.confirmation.Confirmation;
import hiring.application.eligibility.rest.FindingView;
import hiring.events.id.VacancyId;
import hiring.kit.conflict.RefusesApplicants;
import hiring.kit.identity.CurrentPerson;
import hiring.kit.identity.Roles;
import hiring.kit.openapi.ProblemCodes;
import hiring.kit.problem.FieldError;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Confirmation of many negative proposals at once, after a sample was read. */
@Path("/api/v1/vacancies/{vacancyId}/eligibility-confirmations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.RECRUITER)
@Tag(name = "eligibility confirmations")
@RefusesApplicants
class ConfirmationResource {

    private final ConfirmProposals confirmProposals;
    private final CurrentPerson person;

    ConfirmationResource(ConfirmProposals confirmProposals, CurrentPerson person) {
        this.confirmProposals = confirmProposals;
        this.person = person;
    }

    /** The applications whose negative proposals are to be confirmed. */
    record PreparationRequest(@NotEmpty @Size(max = 500) List<@NotNull UUID> applicationIds) implements RequestBody {}

    /** Who confirms says what they have read. */
    record ConfirmationRequest(
            @NotBlank @Size(max = 2000) String reason,
            @NotEmpty @Size(max = 10) List<@NotNull UUID> sampleRead) implements RequestBody {}

    /** An application of the sample, with what the rules found. */
    record SampleView(UUID applicationId, List<FindingView> findings) {

        static SampleView of(Application application) {
            return new SampleView(
                    application.id().value(),
                    application.screening().findings().stream()
                            .map(FindingView::of)
                            .toList());
        }
    }

    /**
     * What can be confirmed.
     *
     * @param sample to be read first
     * @param refused those that cannot be confirmed like this
     */
    record PreparedView(UUID id, int applications, List<SampleView> sample, List<RefusedView> refused) {}

    /**
     * An application that is not confirmed.
     *
     * @param code why not
     */
    record RefusedView(UUID applicationId, String code) {

        static List<RefusedView> all(List<Confirmation.Refused> refused) {
            return refused.stream()
                    .map(one -> new RefusedView(one.applicationId(), one.code()))
                    .toList();
        }
    }

    /**
     * What was done with each application.
     *
     * @param refused those that were not decided, each with its reason
     */
    record ConfirmedView(int confirmed, List<RefusedView> refused) {

        static ConfirmedView of(Confirmation.Result result) {
            return new ConfirmedView(result.confirmed(), RefusedView.all(result.refused()));
        }
    }

    private enum ConfirmationProblem implements ProblemType {
        NOTHING_TO_CONFIRM("nothing-to-confirm", "None of these applications can be confirmed like this", 409),
        NO_SUCH_CONFIRMATION("no-such-confirmation", "There is no such confirmation", 404),
        PREPARED_BY_ANOTHER("prepared-by-another", "Who confirms is who was shown the sample", 403);

        private final String code;
        private final String title;
        private final int status;

        ConfirmationProblem(String code, String title, int status) {
            this.code = code;
            this.title = title;
            this.status = status;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public String title() {
            return title;
        }

        @Override
        public int status() {
            return status;
        }
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Prepare to confirm many negative proposals",
            description = "Draws a sample to be read first. Nothing is decided yet.")
    @APIResponseSchema(value = PreparedView.class, responseCode = "201")
    @ProblemCodes("nothing-to-confirm")
    public Response prepare(@PathParam("vacancyId") UUID vacancyId, PreparationRequest request) {
        var prepared = confirmProposals.prepare(person.staffId(), new VacancyId(vacancyId), request.applicationIds());
        Confirmation confirmation = prepared.confirmation();
        if (confirmation.applications().isEmpty()) {
            List<UUID> asked = request.applicationIds();
            return Problem.of(
                            ConfirmationProblem.NOTHING_TO_CONFIRM,
                            null,
                            prepared.refused().stream()
                                    .map(refused -> new FieldError(
                                            "/applicationIds/" + asked.indexOf(refused.applicationId()),
                                            refused.code(),
                                            "This one cannot be confirmed"))
                                    .toList())
                    .toResponse();
        }
        return Response.created(URI.create(
                        "/api/v1/vacancies/%s/eligibility-confirmations/%s".formatted(vacancyId, confirmation.id())))
                .entity(new PreparedView(
                        confirmation.id(),
                        confirmation.applications().size(),
                        prepared.sample().stream().map(SampleView::of).toList(),
                        RefusedView.all(prepared.refused())))
                .build();
    }

    // PUT, because a repeat gets the same result
    @PUT
    @Path("{id}/result")
    @Operation(
            summary = "Confirm what was prepared",
            description = "Each application is decided by itself; those that cannot be any more are named.")
    @APIResponseSchema(value = ConfirmedView.class, responseCode = "200")
    @ProblemCodes({"no-such-confirmation", "prepared-by-another"})
    public Response confirm(
            @PathParam("vacancyId") UUID vacancyId, @PathParam("id") UUID id, ConfirmationRequest request) {
        ConfirmationOutcome outcome = confirmProposals.confirm(
                person.staffId(), new VacancyId(vacancyId), id, request.reason(), Set.copyOf(request.sampleRead()));
        return switch (outcome) {
            case ConfirmationOutcome.Done(var result) ->
                Response.ok(ConfirmedView.of(result)).build();
            case ConfirmationOutcome.DoneBefore(var result) ->
                Response.ok(ConfirmedView.of(result)).build();
            case ConfirmationOutcome.NoSuchConfirmation() ->
                Problem.of(ConfirmationProblem.NO_SUCH_CONFIRMATION, null).toResponse();
            case ConfirmationOutcome.PreparedByAnother() ->
                Problem.of(ConfirmationProblem.PREPARED_BY_ANOTHER, null).toResponse();
            case ConfirmationOutcome.SampleNotRead(var missing) ->
                Problem.of(
                                KitProblem.INVALID_REQUEST,
                                null,
                                missing.stream()
                                        .map(application -> new FieldError(
                                                "/sampleRead",
                                                "sample-not-read",
                                                "Read application %s of the sample first".formatted(application)))
                                        .toList())
                        .toResponse();
        };
    }
}
