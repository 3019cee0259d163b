package hiring.application.draft.rest;

import hiring.application.application.ApplicationStatus;
import hiring.application.application.VacancyOfApplication;
import hiring.application.application.rest.ApplicationProblem;
import hiring.application.dossier.rest.ApplicationView;
import hiring.application.dossier.rest.ChecklistView.WarningView;
import hiring.application.draft.DiscardDraft;
import hiring.application.draft.DiscardOutcome;
import hiring.application.draft.DiscardReason;
import hiring.application.draft.ReapplicationReason;
import hiring.application.draft.SaveForm;
import hiring.application.draft.SaveOutcome;
import hiring.application.draft.StartApplication;
import hiring.application.draft.StartOutcome;
import hiring.application.form.ApplicationForm;
import hiring.application.form.Declaration;
import hiring.events.id.ApplicationId;
import hiring.events.id.VacancyId;
import hiring.kit.conflict.RefusesApplicants;
import hiring.kit.identity.CurrentPerson;
import hiring.kit.identity.Roles;
import hiring.kit.openapi.ProblemCodes;
import hiring.kit.problem.FieldError;
import hiring.kit.problem.KitProblem;
import hiring.kit.problem.Problem;
import hiring.kit.rest.ETags;
import hiring.kit.rest.Idempotent;
import hiring.kit.rest.JsonBodyReader;
import hiring.kit.time.DateWords;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
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
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Drafts: begun, saved and given up by their candidates. */
@Path("/api/v1/applications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "drafts")
@RefusesApplicants(parameter = "id", by = VacancyOfApplication.class)
class DraftResource {

    private final StartApplication startApplication;
    private final SaveForm saveForm;
    private final DiscardDraft discardDraft;
    private final JsonBodyReader reader;
    private final CurrentPerson person;

    DraftResource(
            StartApplication startApplication,
            SaveForm saveForm,
            DiscardDraft discardDraft,
            JsonBodyReader reader,
            CurrentPerson person) {
        this.reader = reader;
        this.startApplication = startApplication;
        this.saveForm = saveForm;
        this.discardDraft = discardDraft;
        this.person = person;
    }

    /**
     * What a candidate applies to.
     *
     * @param reason why a candidate who has withdrawn applies again
     * @param answers to what the vacancy asks before the form; they become declarations of the form
     * @param copyFrom another application of yours: the draft begins with its personal details, education, history,
     *     qualifications and referees
     */
    record StartRequest(
            @NotNull UUID vacancyId,
            @Nullable ReapplicationReason reason,
            @Nullable @Size(max = 50) List<@NotNull @Valid ScreeningAnswerRequest> answers,
            @Nullable UUID copyFrom)
            implements hiring.kit.rest.RequestBody {

        List<Declaration> answersOrNone() {
            return answers == null
                    ? List.of()
                    : answers.stream()
                            .map(ScreeningAnswerRequest::toDeclaration)
                            .toList();
        }

        ReapplicationReason reasonOrNone() {
            return reason == null ? ReapplicationReason.PREFER_NOT_TO_SAY : reason;
        }
    }

    /** An answer to a question before the form. */
    record ScreeningAnswerRequest(
            @NotBlank @Size(max = 60) String code, @NotNull Boolean answer) {

        Declaration toDeclaration() {
            return new Declaration(code, answer, null);
        }
    }

    /**
     * A draft that was begun.
     *
     * @param warnings what the candidate should know before writing the form
     */
    record StartedView(UUID id, UUID vacancyId, String vacancyReference, String status, List<WarningView> warnings) {}

    @POST
    @Idempotent
    @RolesAllowed(Roles.CANDIDATE)
    @Operation(
            summary = "Begin to apply",
            description = "One application for each person and vacancy; a draft counts, a withdrawn one does not. Who"
                    + " applies again begins with what the withdrawn application says.")
    @APIResponse(
            responseCode = "201",
            description = "Begun",
            headers = @Header(name = HttpHeaders.ETAG),
            content = @Content(schema = @Schema(implementation = StartedView.class)))
    @ProblemCodes({"already-applied", "no-such-vacancy", "vacancy-closed", "vacancy-not-open", "vacancy-withdrawn"})
    public Response start(StartRequest request) {
        return switch (startApplication.start(
                person.candidateId(),
                new VacancyId(request.vacancyId()),
                request.reasonOrNone(),
                request.answersOrNone(),
                request.copyFrom() == null ? null : new ApplicationId(request.copyFrom()))) {
            case StartOutcome.Started(var application, var vacancy, var warnings) ->
                Response.created(URI.create("/api/v1/applications/" + application.id()))
                        .tag(ETags.of(application.version()))
                        .entity(new StartedView(
                                application.id().value(),
                                vacancy.id().value(),
                                vacancy.reference(),
                                application.status().name(),
                                WarningView.all(warnings)))
                        .build();
            case StartOutcome.NoSuchVacancy() -> problem(ApplicationProblem.NO_SUCH_VACANCY, null);
            case StartOutcome.NotOpenYet(var opensAt) ->
                Problem.of(ApplicationProblem.VACANCY_NOT_OPEN, "It opens at " + DateWords.moment(opensAt))
                        .with("opensAt", opensAt.toInstant())
                        .toResponse();
            case StartOutcome.VacancyWithdrawn() -> problem(ApplicationProblem.VACANCY_WITHDRAWN, null);
            case StartOutcome.Closed(var closesAt) -> closed(closesAt);
            case StartOutcome.NotAsked(var mistakes) ->
                Problem.of(KitProblem.INVALID_REQUEST, null, mistakes).toResponse();
            case StartOutcome.AlreadyApplied(var id) ->
                Problem.of(ApplicationProblem.ALREADY_APPLIED, null)
                        .with("applicationId", id.value())
                        .toResponse();
        };
    }

    @PUT
    @Path("{id}/form")
    @RolesAllowed(Roles.CANDIDATE)
    @Operation(
            summary = "Save the form",
            description = "The whole form as far as it is written; If-Match names the version it replaces.")
    @APIResponseSchema(value = ApplicationView.class, responseCode = "200")
    @ProblemCodes({"no-such-application", "not-a-draft"})
    public Response save(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            FormRequest request) {
        return answer(
                saveForm.save(person.candidateId(), new ApplicationId(id), request.toForm(), ETags.expected(ifMatch)));
    }

    @PUT
    @Path("{id}/form/{part}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.CANDIDATE)
    @Operation(
            summary = "Save one part of the form",
            description = "The body is the value of that member of the form, or null to remove it. It is judged as in"
                    + " the whole form, and pointers begin with the part. If-Match names the version that was read;"
                    + " it can be an old one where this part has not changed since.")
    @APIResponseSchema(value = ApplicationView.class, responseCode = "200")
    @ProblemCodes({"no-such-application", "no-such-part", "not-a-draft"})
    public Response savePart(
            @PathParam("id") UUID id,
            @Parameter(description = "The name of a member of FormRequest") @PathParam("part") @Size(max = 40)
                    String part,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(
                            required = true,
                            description = "What the form has under this name",
                            content = @Content(schema = @Schema(description = "The value of the member")))
                    InputStream body)
            throws IOException {
        if (!ApplicationForm.hasPart(part)) {
            return problem(ApplicationProblem.NO_SUCH_PART, null);
        }
        FormRequest request = reader.readMember(FormRequest.class, part, body);
        return answer(saveForm.savePart(
                person.candidateId(), new ApplicationId(id), part, request.toForm(), ETags.expected(ifMatch)));
    }

    private static Response answer(Optional<SaveOutcome> saved) {
        return saved.map(outcome -> switch (outcome) {
                    case SaveOutcome.Saved(var dossier) ->
                        Response.ok(ApplicationView.of(dossier))
                                .tag(ETags.of(dossier.application().version()))
                                .build();
                    case SaveOutcome.Stale(var version, var changed) ->
                        Problem.of(KitProblem.STALE, ETags.currentIs(version), changes(changed))
                                .with("version", version)
                                .toResponse();
                    case SaveOutcome.NotADraft(var status) -> notADraft(status);
                })
                .orElseGet(DraftResource::absent);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.CANDIDATE)
    @Operation(
            summary = "Give up a draft",
            description = "Deletes it with its documents and later answers. Another one can be begun.")
    @APIResponse(responseCode = "204", description = "Discarded")
    @ProblemCodes({"no-such-application", "not-a-draft"})
    public Response discard(
            @PathParam("id") UUID id, @QueryParam("reason") @DefaultValue("PREFER_NOT_TO_SAY") DiscardReason reason) {
        return discardDraft
                .discard(person.candidateId(), new ApplicationId(id), reason)
                .map(outcome -> switch (outcome) {
                    case DiscardOutcome.Discarded() -> Response.noContent().build();
                    case DiscardOutcome.NotADraft(var status) -> notADraft(status);
                })
                .orElseGet(DraftResource::absent);
    }

    private static Response notADraft(ApplicationStatus status) {
        return Problem.of(
                        ApplicationProblem.NOT_A_DRAFT, "It is " + status.name().toLowerCase(Locale.ROOT))
                .with("applicationStatus", status)
                .toResponse();
    }

    private static List<FieldError> changes(List<String> parts) {
        return parts.stream()
                .map(part -> new FieldError("/" + part, "changed-since", "This part was changed since you read it"))
                .toList();
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
