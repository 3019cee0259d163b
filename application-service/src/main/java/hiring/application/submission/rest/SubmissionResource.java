package hiring.application.submission.rest;

import hiring.application.application.VacancyOfApplication;
import hiring.application.application.rest.ApplicationProblem;
import hiring.application.dossier.SeenPacks;
import hiring.application.form.FrozenForm;
import hiring.application.submission.ReadReceipt;
import hiring.application.submission.SubmissionOutcome;
import hiring.application.submission.SubmitApplication;
import hiring.application.submission.VerifyReceipt;
import hiring.events.id.ApplicationId;
import hiring.kit.conflict.RefusesApplicants;
import hiring.kit.identity.CurrentPerson;
import hiring.kit.identity.Roles;
import hiring.kit.openapi.ProblemCodes;
import hiring.kit.problem.Problem;
import hiring.kit.rest.RequestBody;
import hiring.kit.time.DateWords;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Submissions and their receipts. */
@Path("/api/v1/applications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "submissions")
@RefusesApplicants(parameter = "id", by = VacancyOfApplication.class)
class SubmissionResource {

    private final SubmitApplication submitApplication;
    private final SubmissionTimer timer;
    private final ReadReceipt readReceipt;
    private final VerifyReceipt verifyReceipt;
    private final SeenPacks packs;
    private final CurrentPerson person;

    SubmissionResource(
            SubmitApplication submitApplication,
            SubmissionTimer timer,
            ReadReceipt readReceipt,
            VerifyReceipt verifyReceipt,
            SeenPacks packs,
            CurrentPerson person) {
        this.submitApplication = submitApplication;
        this.timer = timer;
        this.readReceipt = readReceipt;
        this.verifyReceipt = verifyReceipt;
        this.packs = packs;
        this.person = person;
    }

    @Schema(description = "A request to submit, which has no members.")
    record SubmissionRequest() implements RequestBody {}

    // PUT, because a portal that lost the first answer asks again and must get the same one
    @PUT
    @Path("{id}/submission")
    @RolesAllowed(Roles.CANDIDATE)
    @Operation(
            summary = "Hand the application in",
            description =
                    "Before the vacancy's closing instant. A repeat gets the same receipt, after the closing too.")
    @APIResponseSchema(value = ReceiptView.class, responseCode = "200")
    @ProblemCodes({
        "application-incomplete",
        "application-withdrawn",
        "no-such-application",
        "vacancy-closed",
        "vacancy-withdrawn"
    })
    public Response submit(@PathParam("id") UUID id, SubmissionRequest request) {
        return timer.time(() -> submitApplication.submit(person.candidateId(), new ApplicationId(id)))
                .map(outcome -> switch (outcome) {
                    case SubmissionOutcome.Submitted(var receipt) ->
                        Response.ok(ReceiptView.of(receipt, packs)).build();
                    case SubmissionOutcome.AlreadySubmitted(var receipt) ->
                        Response.ok(ReceiptView.of(receipt, packs)).build();
                    case SubmissionOutcome.Withdrawn() -> problem(ApplicationProblem.APPLICATION_WITHDRAWN, null);
                    case SubmissionOutcome.VacancyWithdrawn() -> problem(ApplicationProblem.VACANCY_WITHDRAWN, null);
                    case SubmissionOutcome.Closed(var closesAt) -> closed(closesAt);
                    case SubmissionOutcome.Incomplete(var checklist) ->
                        Problem.of(
                                        ApplicationProblem.APPLICATION_INCOMPLETE,
                                        "%d of %d sections are complete"
                                                .formatted(
                                                        checklist.done(),
                                                        checklist.sections().size()),
                                        checklist.missing())
                                .toResponse();
                })
                .orElseGet(SubmissionResource::absent);
    }

    @GET
    @Path("{id}/receipt")
    @RolesAllowed(Roles.CANDIDATE)
    @Operation(summary = "The receipt of the submission")
    @APIResponseSchema(value = ReceiptView.class, responseCode = "200")
    @ProblemCodes("no-such-application")
    public Response receipt(@PathParam("id") UUID id) {
        return readReceipt
                .receipt(person.candidateId(), new ApplicationId(id))
                .map(receipt -> Response.ok(ReceiptView.of(receipt, packs)).build())
                .orElseGet(SubmissionResource::absent);
    }

    @GET
    @Path("{id}/receipt/verification")
    @RolesAllowed({Roles.CANDIDATE, Roles.AUDITOR})
    @Operation(
            summary = "Whether what is kept is what was submitted",
            description = "Computes the hash of the kept form again and compares it with the receipt's.")
    @APIResponseSchema(value = VerificationView.class, responseCode = "200")
    @ProblemCodes("no-such-application")
    public Response verification(@PathParam("id") UUID id) {
        Optional<VerifyReceipt.Verification> verified = person.has(Roles.AUDITOR)
                ? verifyReceipt.verify(new ApplicationId(id))
                : verifyReceipt.verifyOwn(person.candidateId(), new ApplicationId(id));
        return verified.map(verification ->
                        Response.ok(VerificationView.of(verification)).build())
                .orElseGet(SubmissionResource::absent);
    }

    @GET
    @Path("{id}/submitted-form")
    @RolesAllowed(Roles.CANDIDATE)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The form as it was submitted",
            description = "Byte for byte the text whose SHA-256 the receipt names.")
    @APIResponseSchema(value = FrozenForm.class, responseCode = "200")
    @ProblemCodes("no-such-application")
    public Response submittedForm(@PathParam("id") UUID id) {
        return readReceipt
                .submittedText(person.candidateId(), new ApplicationId(id))
                .map(text -> Response.ok(text).build())
                .orElseGet(SubmissionResource::absent);
    }

    private static Response closed(ZonedDateTime closesAt) {
        return Problem.of(ApplicationProblem.VACANCY_CLOSED, "It closed at " + DateWords.deadline(closesAt))
                .with("closesAt", closesAt.toInstant())
                .toResponse();
    }

    private static Response absent() {
        return problem(ApplicationProblem.NO_SUCH_APPLICATION, null);
    }

    private static Response problem(ApplicationProblem type, @Nullable String detail) {
        return Problem.of(type, detail).toResponse();
    }
}
