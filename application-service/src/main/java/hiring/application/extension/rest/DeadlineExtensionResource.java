package hiring.application.extension.rest;

import hiring.application.application.VacancyOfApplication;
import hiring.application.application.rest.ApplicationProblem;
import hiring.application.extension.DeadlineExtension;
import hiring.application.extension.ExtendDeadline;
import hiring.application.extension.ExtensionOutcome;
import hiring.events.id.ApplicationId;
import hiring.kit.conflict.RefusesApplicants;
import hiring.kit.identity.CurrentPerson;
import hiring.kit.identity.Roles;
import hiring.kit.openapi.ProblemCodes;
import hiring.kit.problem.FieldError;
import hiring.kit.problem.Problem;
import hiring.kit.rest.Idempotent;
import hiring.kit.rest.Page;
import hiring.kit.rest.RequestBody;
import hiring.kit.time.DateWords;
import jakarta.annotation.security.RolesAllowed;
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
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Longer time for one candidate to apply. */
@Path("/api/v1/applications/{id}/deadline-extensions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "deadline extensions")
@RefusesApplicants(parameter = "id", by = VacancyOfApplication.class)
class DeadlineExtensionResource {

    private final ExtendDeadline extendDeadline;
    private final CurrentPerson person;

    DeadlineExtensionResource(ExtendDeadline extendDeadline, CurrentPerson person) {
        this.extendDeadline = extendDeadline;
        this.person = person;
    }

    /**
     * Longer for one person.
     *
     * @param until the first instant at which this application is late
     * @param reason for the record; the candidate does not see it
     */
    record ExtensionRequest(
            @NotNull Instant until,
            @NotBlank @Size(max = 2000) String reason) implements RequestBody {}

    /** An extension as it was given. */
    record ExtensionView(UUID id, UUID applicationId, Instant until, String reason, UUID grantedBy, Instant grantedAt) {

        static ExtensionView of(DeadlineExtension extension) {
            return new ExtensionView(
                    extension.id(),
                    extension.applicationId(),
                    extension.until(),
                    extension.reason(),
                    extension.grantedBy(),
                    extension.grantedAt());
        }
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.RECRUITER)
    @Operation(
            summary = "Give one person longer to apply",
            description = "For a draft, whose author tells its id. The vacancy's applications are counted when that "
                    + "time is over; assessors are not told.")
    @APIResponseSchema(value = ExtensionView.class, responseCode = "201")
    @ProblemCodes({"extension-refused", "no-such-application", "not-a-draft", "vacancy-over"})
    public Response extend(@PathParam("id") UUID id, ExtensionRequest request) {
        return extendDeadline
                .extend(person.staffId(), new ApplicationId(id), request.until(), request.reason())
                .map(outcome -> switch (outcome) {
                    case ExtensionOutcome.Extended(var extension) ->
                        Response.created(URI.create("/api/v1/applications/%s/deadline-extensions".formatted(id)))
                                .entity(ExtensionView.of(extension))
                                .build();
                    case ExtensionOutcome.NotADraft(var status) ->
                        Problem.of(ApplicationProblem.NOT_A_DRAFT, "It is " + status)
                                .with("applicationStatus", status)
                                .toResponse();
                    case ExtensionOutcome.VacancyOver() ->
                        Problem.of(
                                        ApplicationProblem.VACANCY_OVER,
                                        "The vacancy was withdrawn, or its applications are counted")
                                .toResponse();
                    case ExtensionOutcome.NotLater(var untilNow) ->
                        refused(
                                new FieldError(
                                        "/until",
                                        "not-later",
                                        "There is time until %s already, or it has passed"
                                                .formatted(DateWords.deadline(untilNow))),
                                "deadline",
                                untilNow);
                    case ExtensionOutcome.TooLong(var latest) ->
                        refused(
                                new FieldError(
                                        "/until",
                                        "too-long",
                                        "The latest deadline that a candidate can have is %s"
                                                .formatted(DateWords.deadline(latest))),
                                "latest",
                                latest);
                })
                .orElseGet(DeadlineExtensionResource::absent);
    }

    @GET
    @RolesAllowed({Roles.RECRUITER, Roles.AUDITOR})
    @Operation(summary = "Who has given this person longer, and why")
    public Page<ExtensionView> list(@PathParam("id") UUID id) {
        return Page.complete(extendDeadline.of(new ApplicationId(id)).stream()
                .map(ExtensionView::of)
                .toList());
    }

    private static Response refused(FieldError error, String limit, ZonedDateTime at) {
        return Problem.of(ApplicationProblem.EXTENSION_REFUSED, null, List.of(error))
                .with(limit, at.toInstant())
                .toResponse();
    }

    private static Response absent() {
        return Problem.of(ApplicationProblem.NO_SUCH_APPLICATION, null).toResponse();
    }
}
