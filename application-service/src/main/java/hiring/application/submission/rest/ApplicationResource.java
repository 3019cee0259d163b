package hiring.application.submission.rest;

import hiring.application.submission.DiscardDraft;
import hiring.application.submission.DiscardOutcome;
import hiring.application.submission.DiscardReason;
import hiring.application.submission.Dossier;
import hiring.application.submission.ReadApplication;
import hiring.application.submission.ReapplicationReason;
import hiring.application.submission.SaveForm;
import hiring.application.submission.SaveOutcome;
import hiring.application.submission.SeenPacks;
import hiring.application.submission.StartApplication;
import hiring.application.submission.StartOutcome;
import hiring.application.submission.SubmissionOutcome;
import hiring.application.submission.SubmitApplication;
import hiring.application.submission.VacancyOfApplication;
import hiring.application.submission.VerifyReceipt;
import hiring.application.submission.WithdrawApplication;
import hiring.application.submission.WithdrawalOutcome;
import hiring.application.submission.WithdrawalReason;
import hiring.kit.conflict.RefusesApplicants;
import hiring.kit.identity.CurrentPerson;
import hiring.kit.identity.Roles;
import hiring.kit.problem.FieldError;
import hiring.kit.problem.KitProblem;
import hiring.kit.problem.Problem;
import hiring.kit.rest.ETags;
import hiring.kit.rest.Idempotent;
import hiring.kit.rest.RequestBody;
import hiring.kit.time.DateWords;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/applications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "applications")
@RefusesApplicants(parameter = "id", by = VacancyOfApplication.class)
class ApplicationResource {

    private final StartApplication startApplication;
    private final ReadApplication readApplication;
    private final SaveForm saveForm;
    private final SubmitApplication submitApplication;
    private final WithdrawApplication withdrawApplication;
    private final DiscardDraft discardDraft;
    private final VerifyReceipt verifyReceipt;
    private final SeenPacks packs;
    private final CurrentPerson person;

    ApplicationResource(
            StartApplication startApplication,
            ReadApplication readApplication,
            SaveForm saveForm,
            SubmitApplication submitApplication,
            WithdrawApplication withdrawApplication,
            DiscardDraft discardDraft,
            VerifyReceipt verifyReceipt,
            SeenPacks packs,
            CurrentPerson person) {
        this.startApplication = startApplication;
        this.readApplication = readApplication;
        this.saveForm = saveForm;
        this.submitApplication = submitApplication;
        this.withdrawApplication = withdrawApplication;
        this.discardDraft = discardDraft;
        this.verifyReceipt = verifyReceipt;
        this.packs = packs;
        this.person = person;
    }

    /**
     * What a candidate applies to.
     *
     * @param reason why a candidate who has withdrawn applies again
     */
    record StartRequest(@NotNull UUID vacancyId, @Nullable ReapplicationReason reason) implements RequestBody {

        ReapplicationReason reasonOrNone() {
            return reason == null ? ReapplicationReason.PREFER_NOT_TO_SAY : reason;
        }
    }

    record StartedView(UUID id, UUID vacancyId, String vacancyReference, String status) {}

    record SubmissionRequest() implements RequestBody {}

    record WithdrawalRequest(
            @Nullable WithdrawalReason code,
            @Nullable @Size(max = 1000) String reason) implements RequestBody {

        // Nobody has to say why
        WithdrawalReason codeOrNone() {
            return code == null ? WithdrawalReason.PREFER_NOT_TO_SAY : code;
        }
    }

    record WithdrawalView(UUID applicationId, Instant withdrawnAt) {}

    @POST
    @Idempotent
    @RolesAllowed(Roles.CANDIDATE)
    @Operation(
            summary = "Begin to apply",
            description = "One application for each person and vacancy; a draft counts, a withdrawn one does not. Who"
                    + " applies again begins with what the withdrawn application says.")
    @APIResponseSchema(value = StartedView.class, responseCode = "201")
    public Response start(StartRequest request) {
        return switch (startApplication.start(person.id(), request.vacancyId(), request.reasonOrNone())) {
            case StartOutcome.Started(var application, var vacancy) ->
                Response.created(URI.create("/api/v1/applications/" + application.id()))
                        .tag(ETags.of(application.version()))
                        .entity(new StartedView(
                                application.id(),
                                vacancy.id(),
                                vacancy.reference(),
                                application.status().name()))
                        .build();
            case StartOutcome.NoSuchVacancy() -> problem(ApplicationProblem.NO_SUCH_VACANCY, null);
            case StartOutcome.NotOpenYet(var opensAt) ->
                problem(ApplicationProblem.VACANCY_NOT_OPEN, "It opens at " + DateWords.moment(opensAt));
            case StartOutcome.VacancyWithdrawn() -> problem(ApplicationProblem.VACANCY_WITHDRAWN, null);
            case StartOutcome.Closed(var closesAt) -> closed(closesAt);
            case StartOutcome.AlreadyApplied(var id) ->
                problem(ApplicationProblem.ALREADY_APPLIED, "It is application " + id);
        };
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.CANDIDATE, Roles.RECRUITER})
    @Operation(
            summary = "One application",
            description = "For its author, and once it is submitted for recruiters, whose view is audited.")
    @APIResponseSchema(value = ApplicationView.class, responseCode = "200")
    public Response get(@PathParam("id") UUID id) {
        Optional<Dossier> own = readApplication.own(person.id(), id);
        if (own.isEmpty() && person.has(Roles.RECRUITER)) {
            return readApplication
                    .submitted(id)
                    .map(dossier -> viewOf(dossier, ApplicationView.forStaff(dossier, person.mayJudge())))
                    .orElseGet(ApplicationResource::absent);
        }
        return own.map(ApplicationResource::viewOf).orElseGet(ApplicationResource::absent);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.CANDIDATE)
    @Operation(
            summary = "Give up a draft",
            description = "Deletes it with its documents and later answers. Another one can be begun.")
    @APIResponse(responseCode = "204", description = "Discarded")
    public Response discard(
            @PathParam("id") UUID id, @QueryParam("reason") @DefaultValue("PREFER_NOT_TO_SAY") DiscardReason reason) {
        return discardDraft
                .discard(person.id(), id, reason)
                .map(outcome -> switch (outcome) {
                    case DiscardOutcome.Discarded() -> Response.noContent().build();
                    case DiscardOutcome.NotADraft(var status) ->
                        problem(
                                ApplicationProblem.NOT_A_DRAFT,
                                "It is " + status.name().toLowerCase(java.util.Locale.ROOT));
                })
                .orElseGet(ApplicationResource::absent);
    }

    @PUT
    @Path("{id}/form")
    @RolesAllowed(Roles.CANDIDATE)
    @Operation(
            summary = "Save the form",
            description = "The whole form as far as it is written; If-Match names the version it replaces.")
    @APIResponseSchema(value = ApplicationView.class, responseCode = "200")
    public Response save(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            FormRequest request) {
        return saveForm.save(
                        person.id(),
                        id,
                        request.toForm(),
                        version -> ETags.matches(ifMatch, version),
                        ETags.versionIn(ifMatch))
                .map(outcome -> switch (outcome) {
                    case SaveOutcome.Saved(var dossier) -> viewOf(dossier);
                    case SaveOutcome.Stale(var version, var changed) ->
                        Problem.of(KitProblem.STALE, ETags.currentIs(version), changes(changed))
                                .toResponse();
                    case SaveOutcome.NotADraft(var status) ->
                        problem(
                                ApplicationProblem.NOT_A_DRAFT,
                                "It is " + status.name().toLowerCase(java.util.Locale.ROOT));
                })
                .orElseGet(ApplicationResource::absent);
    }

    @GET
    @Path("{id}/checklist")
    @RolesAllowed(Roles.CANDIDATE)
    @Operation(summary = "What the application still needs")
    @APIResponseSchema(value = ChecklistView.class, responseCode = "200")
    public Response checklist(@PathParam("id") UUID id) {
        return readApplication
                .own(person.id(), id)
                .map(dossier ->
                        Response.ok(ChecklistView.of(dossier.checklist())).build())
                .orElseGet(ApplicationResource::absent);
    }

    // PUT, because a portal that lost the first answer asks again and must get the same one
    @PUT
    @Path("{id}/submission")
    @RolesAllowed(Roles.CANDIDATE)
    @Operation(
            summary = "Hand the application in",
            description =
                    "Before the vacancy's closing instant. A repeat gets the same receipt, after the closing too.")
    @APIResponseSchema(value = ReceiptView.class, responseCode = "200")
    public Response submit(@PathParam("id") UUID id, SubmissionRequest request) {
        return submitApplication
                .submit(person.id(), id)
                .map(outcome -> switch (outcome) {
                    case SubmissionOutcome.Submitted(var receipt) ->
                        Response.ok(ReceiptView.of(receipt, packs)).build();
                    case SubmissionOutcome.AlreadySubmitted(var receipt) ->
                        Response.ok(ReceiptView.of(receipt, packs)).build();
                    case SubmissionOutcome.Withdrawn() -> problem(ApplicationProblem.APPLICATION_WITHDRAWN, null);
                    case SubmissionOutcome.VacancyWithdrawn() -> problem(ApplicationProblem.VACANCY_WITHDRAWN, null);
                    case SubmissionOutcome.Closed(var closesAt) -> closed(closesAt);
                    case SubmissionOutcome.Incomplete(var checklist) ->
                        problem(
                                ApplicationProblem.APPLICATION_INCOMPLETE,
                                "%d of %d sections are complete"
                                        .formatted(
                                                checklist.done(),
                                                checklist.sections().size()),
                                ChecklistView.errors(checklist.missing()));
                })
                .orElseGet(ApplicationResource::absent);
    }

    @GET
    @Path("{id}/receipt")
    @RolesAllowed(Roles.CANDIDATE)
    @Operation(summary = "The receipt of the submission")
    @APIResponseSchema(value = ReceiptView.class, responseCode = "200")
    public Response receipt(@PathParam("id") UUID id) {
        return readApplication
                .receipt(person.id(), id)
                .map(receipt -> Response.ok(ReceiptView.of(receipt, packs)).build())
                .orElseGet(ApplicationResource::absent);
    }

    @GET
    @Path("{id}/receipt/verification")
    @RolesAllowed({Roles.CANDIDATE, Roles.AUDITOR})
    @Operation(
            summary = "Whether what is kept is what was submitted",
            description = "Computes the hash of the kept form again and compares it with the receipt's.")
    @APIResponseSchema(value = VerifyReceipt.Verification.class, responseCode = "200")
    public Response verification(@PathParam("id") UUID id) {
        return verifyReceipt
                .verify(person.id(), person.has(Roles.AUDITOR), id)
                .map(verification -> Response.ok(verification).build())
                .orElseGet(ApplicationResource::absent);
    }

    @GET
    @Path("{id}/submitted-form")
    @RolesAllowed(Roles.CANDIDATE)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The form as it was submitted",
            description = "Byte for byte the text whose SHA-256 the receipt names.")
    @APIResponseSchema(value = String.class, responseCode = "200")
    public Response submittedForm(@PathParam("id") UUID id) {
        return readApplication
                .submittedText(person.id(), id)
                .map(text -> Response.ok(text).build())
                .orElseGet(ApplicationResource::absent);
    }

    @POST
    @Idempotent
    @Path("{id}/withdrawals")
    @RolesAllowed(Roles.CANDIDATE)
    @Operation(
            summary = "Take the application back",
            description =
                    "An open offer is declined with it. The candidate can apply again as long as the vacancy is open.")
    @APIResponseSchema(value = WithdrawalView.class, responseCode = "200")
    public Response withdraw(@PathParam("id") UUID id, WithdrawalRequest request) {
        return withdrawApplication
                .withdraw(person.id(), id, request.codeOrNone(), request.reason())
                .map(outcome -> switch (outcome) {
                    case WithdrawalOutcome.Withdrawn(var at) ->
                        Response.ok(new WithdrawalView(id, at)).build();
                    case WithdrawalOutcome.AlreadyWithdrawn(var at) ->
                        problem(ApplicationProblem.APPLICATION_WITHDRAWN, "It was withdrawn at " + at);
                    case WithdrawalOutcome.NotSubmitted() -> problem(ApplicationProblem.NOT_SUBMITTED, null);
                    case WithdrawalOutcome.OfferAccepted() -> problem(ApplicationProblem.OFFER_ACCEPTED, null);
                })
                .orElseGet(ApplicationResource::absent);
    }

    private static List<FieldError> changes(List<String> parts) {
        return parts.stream()
                .map(part -> new FieldError("/" + part, "changed-since", "This part was changed since you read it"))
                .toList();
    }

    private static Response viewOf(Dossier dossier) {
        return viewOf(dossier, ApplicationView.of(dossier));
    }

    private static Response viewOf(Dossier dossier, ApplicationView view) {
        return Response.ok(view).tag(ETags.of(dossier.application().version())).build();
    }

    private static Response closed(ZonedDateTime closesAt) {
        return problem(ApplicationProblem.VACANCY_CLOSED, "It closed at " + DateWords.deadline(closesAt));
    }

    private static Response absent() {
        return problem(ApplicationProblem.NO_SUCH_APPLICATION, null);
    }

    private static Response problem(ApplicationProblem type, @Nullable String detail) {
        return problem(type, detail, List.of());
    }

    private static Response problem(ApplicationProblem type, @Nullable String detail, List<FieldError> errors) {
        return Problem.of(type, detail, errors).toResponse();
    }
}
