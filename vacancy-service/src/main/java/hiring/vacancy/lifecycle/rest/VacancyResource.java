package hiring.vacancy.lifecycle.rest;

import hiring.kit.conflict.OpenToApplicants;
import hiring.kit.conflict.RefusesApplicants;
import hiring.kit.identity.CurrentPerson;
import hiring.kit.identity.Roles;
import hiring.kit.problem.FieldError;
import hiring.kit.problem.KitProblem;
import hiring.kit.problem.Problem;
import hiring.kit.rest.ETags;
import hiring.kit.rest.Idempotent;
import hiring.kit.rest.Page;
import hiring.vacancy.lifecycle.Action;
import hiring.vacancy.lifecycle.AdvanceVacancy;
import hiring.vacancy.lifecycle.ChangeTimetable;
import hiring.vacancy.lifecycle.FindVacancy;
import hiring.vacancy.lifecycle.Outcome;
import hiring.vacancy.lifecycle.Place;
import hiring.vacancy.lifecycle.Shown;
import hiring.vacancy.lifecycle.Vacancy;
import hiring.vacancy.lifecycle.VersionCheck;
import hiring.vacancy.lifecycle.WriteVacancy;
import hiring.vacancy.lifecycle.rest.Requests.PublicationRequest;
import hiring.vacancy.lifecycle.rest.Requests.ReturnRequest;
import hiring.vacancy.lifecycle.rest.Requests.StepRequest;
import hiring.vacancy.lifecycle.rest.Requests.TimetableChangeRequest;
import hiring.vacancy.lifecycle.rest.Requests.WithdrawalRequest;
import hiring.vacancy.lifecycle.rest.Views.ActionView;
import hiring.vacancy.lifecycle.rest.Views.ActionsView;
import hiring.vacancy.lifecycle.rest.Views.TimetableChangeView;
import hiring.vacancy.lifecycle.rest.Views.TimetableChangesView;
import hiring.vacancy.lifecycle.rest.Views.VacancyItem;
import hiring.vacancy.lifecycle.rest.Views.VacancyView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/vacancies")
@Tag(name = "vacancies", description = "Vacancies from draft to closing, for those who recruit")
@RefusesApplicants(parameter = "id")
class VacancyResource {

    private static final String JSON = "application/json";
    private static final int LONGEST_IF_MATCH = 200;

    private final WriteVacancy writeVacancy;
    private final AdvanceVacancy advanceVacancy;
    private final ChangeTimetable changeTimetable;
    private final FindVacancy findVacancy;
    private final CurrentPerson person;
    private final InstantSource clock;

    VacancyResource(
            WriteVacancy writeVacancy,
            AdvanceVacancy advanceVacancy,
            ChangeTimetable changeTimetable,
            FindVacancy findVacancy,
            CurrentPerson person,
            InstantSource clock) {
        this.writeVacancy = writeVacancy;
        this.advanceVacancy = advanceVacancy;
        this.changeTimetable = changeTimetable;
        this.findVacancy = findVacancy;
        this.person = person;
        this.clock = clock;
    }

    @OpenToApplicants(because = "a new vacancy has no applications")
    @POST
    @Idempotent
    @RolesAllowed(Roles.RECRUITER)
    @Operation(summary = "Draft a vacancy")
    @APIResponse(
            responseCode = "201",
            description = "Drafted",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = VacancyView.class)))
    public Response create(@NotNull VacancyRequest request) {
        return switch (writeVacancy.create(person.id(), request.document())) {
            case Outcome.Done(var vacancy) ->
                Response.created(URI.create("/api/v1/vacancies/" + vacancy.id()))
                        .tag(ETags.of(vacancy.version()))
                        .entity(viewOf(vacancy))
                        .build();
            case Outcome.ReferenceTaken taken -> refused(taken);
            case Outcome.Refused refused -> refused(refused);
            case Outcome.Invalid invalid -> refused(invalid);
            case Outcome.NoSuchVacancy() -> notFound();
        };
    }

    @OpenToApplicants(because = "it lists vacancies and none of their applications")
    @GET
    @RolesAllowed({Roles.RECRUITER, Roles.HIRING_MANAGER, Roles.AUDITOR})
    @Operation(summary = "List vacancies, latest closing first")
    public Page<VacancyItem> list(
            @QueryParam("status") @Nullable Shown status,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = Place.LONGEST_CURSOR) @Nullable String cursor) {
        Instant now = clock.instant();
        return Page.of(
                findVacancy.list(status, Place.read(cursor), limit + 1),
                limit,
                row -> new Place(row.closesAt(), row.id()).cursor(),
                row -> VacancyItem.of(row, now));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.RECRUITER, Roles.HIRING_MANAGER, Roles.AUDITOR})
    @Operation(summary = "Read a vacancy")
    @APIResponse(
            responseCode = "200",
            description = "The vacancy",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = VacancyView.class)))
    public Response read(@PathParam("id") UUID id) {
        return findVacancy.byId(id).map(this::answer).orElseGet(VacancyResource::notFound);
    }

    @GET
    @Path("{id}/document")
    @RolesAllowed({Roles.RECRUITER, Roles.HIRING_MANAGER, Roles.AUDITOR})
    @Operation(summary = "Read a vacancy as it was drafted, to change it and put it back")
    @APIResponse(
            responseCode = "200",
            description = "What PUT takes",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = VacancyRequest.class)))
    public Response document(@PathParam("id") UUID id) {
        return findVacancy
                .byId(id)
                .map(vacancy -> Response.ok(VacancyRequest.of(vacancy.drafted()))
                        .tag(ETags.of(vacancy.version()))
                        .build())
                .orElseGet(VacancyResource::notFound);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.RECRUITER)
    @Operation(summary = "Change a draft")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = VacancyView.class)))
    public Response edit(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Size(max = LONGEST_IF_MATCH) @Nullable String ifMatch,
            @NotNull VacancyRequest request) {
        return answer(writeVacancy.edit(
                person.id(), id, request.document(), version -> ETags.requireMatch(ifMatch, version)));
    }

    @POST
    @Path("{id}/review-requests")
    @Idempotent
    @RolesAllowed(Roles.RECRUITER)
    @Operation(summary = "Send a draft to review")
    @APIResponse(
            responseCode = "200",
            description = "In review",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = VacancyView.class)))
    public Response requestReview(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Size(max = LONGEST_IF_MATCH) @Nullable String ifMatch,
            @NotNull StepRequest request) {
        return answer(advanceVacancy.requestReview(id, ifGiven(ifMatch)));
    }

    @POST
    @Path("{id}/approvals")
    @Idempotent
    @RolesAllowed({Roles.RECRUITER, Roles.HIRING_MANAGER})
    @Operation(
            summary = "Approve a vacancy",
            description = "By somebody who has not written any of it. With If-Match, only the version that was read.")
    @APIResponse(
            responseCode = "200",
            description = "Approved",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = VacancyView.class)))
    public Response approve(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Size(max = LONGEST_IF_MATCH) @Nullable String ifMatch,
            @NotNull StepRequest request) {
        return answer(advanceVacancy.approve(person.id(), id, ifGiven(ifMatch)));
    }

    @POST
    @Path("{id}/returns")
    @Idempotent
    @RolesAllowed({Roles.RECRUITER, Roles.HIRING_MANAGER})
    @Operation(summary = "Send a vacancy that is not published back to draft")
    @APIResponse(
            responseCode = "200",
            description = "A draft again",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = VacancyView.class)))
    public Response sendBack(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Size(max = LONGEST_IF_MATCH) @Nullable String ifMatch,
            @NotNull ReturnRequest request) {
        return answer(advanceVacancy.sendBack(id, request.reason(), ifGiven(ifMatch)));
    }

    @POST
    @Path("{id}/publications")
    @Idempotent
    @RolesAllowed(Roles.RECRUITER)
    @Operation(summary = "Publish an approved vacancy, now or at a time")
    @APIResponse(
            responseCode = "200",
            description = "Published or scheduled",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = VacancyView.class)))
    public Response publish(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Size(max = LONGEST_IF_MATCH) @Nullable String ifMatch,
            @NotNull PublicationRequest request) {
        return answer(advanceVacancy.publish(id, request.publishAt(), ifGiven(ifMatch)));
    }

    @POST
    @Path("{id}/timetable-changes")
    @Idempotent
    @RolesAllowed(Roles.RECRUITER)
    @Operation(
            summary = "Change dates of a published vacancy",
            description =
                    "A later or an earlier closing, other windows and days. Everybody who has begun to apply is told once.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = VacancyView.class)))
    public Response changeTimetable(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Size(max = LONGEST_IF_MATCH) @Nullable String ifMatch,
            @NotNull TimetableChangeRequest request) {
        return answer(changeTimetable.change(
                person.id(),
                id,
                request.amendment(),
                request.because(),
                request.reason(),
                version -> ETags.requireMatch(ifMatch, version)));
    }

    @GET
    @Path("{id}/timetable-changes")
    @RolesAllowed({Roles.RECRUITER, Roles.HIRING_MANAGER, Roles.AUDITOR})
    @Operation(summary = "How the dates of a published vacancy have changed, who decided it and why")
    public TimetableChangesView timetableChanges(@PathParam("id") UUID id) {
        return new TimetableChangesView(
                changeTimetable.of(id).stream().map(TimetableChangeView::of).toList());
    }

    @POST
    @Path("{id}/withdrawals")
    @Idempotent
    @RolesAllowed({Roles.RECRUITER, Roles.HIRING_MANAGER})
    @Operation(
            summary = "Withdraw a published vacancy, for good",
            description = "Nobody can apply any more, the selection stops, and everybody who has applied is told once.")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = VacancyView.class)))
    public Response withdraw(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Size(max = LONGEST_IF_MATCH) @Nullable String ifMatch,
            @NotNull WithdrawalRequest request) {
        return answer(advanceVacancy.withdraw(id, request.reason(), ifGiven(ifMatch)));
    }

    @GET
    @Path("{id}/actions")
    @RolesAllowed({Roles.RECRUITER, Roles.HIRING_MANAGER, Roles.AUDITOR})
    @Operation(summary = "What you may do with a vacancy now, and if not, why")
    @APIResponse(
            responseCode = "200",
            description = "All actions",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = ActionsView.class)))
    public Response actions(@PathParam("id") UUID id) {
        return findVacancy
                .actions(id, person.id())
                .map(actions -> Response.ok(new ActionsView(
                                actions.stream().map(this::viewOf).toList()))
                        .build())
                .orElseGet(VacancyResource::notFound);
    }

    private ActionView viewOf(Action action) {
        ActionView view = ActionView.of(action);
        boolean recruiter = person.has(Roles.RECRUITER);
        return switch (action.name()) {
            case EDIT, REQUEST_REVIEW, PUBLISH, CHANGE_TIMETABLE, READVERTISE ->
                recruiter ? view : view.notFor(Roles.RECRUITER);
            case APPROVE, RETURN, WITHDRAW ->
                recruiter || person.has(Roles.HIRING_MANAGER)
                        ? view
                        : view.notFor(Roles.RECRUITER + " or " + Roles.HIRING_MANAGER);
        };
    }

    // Steps can be taken without saying which version was read; where it is said, it holds
    private static VersionCheck ifGiven(@Nullable String ifMatch) {
        return ifMatch == null ? VersionCheck.NONE : version -> ETags.requireMatch(ifMatch, version);
    }

    private Response answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(var vacancy) -> answer(vacancy);
            case Outcome.Refused refused -> refused(refused);
            case Outcome.Invalid invalid -> refused(invalid);
            case Outcome.ReferenceTaken taken -> refused(taken);
            case Outcome.NoSuchVacancy() -> notFound();
        };
    }

    private Response answer(Vacancy vacancy) {
        return Response.ok(viewOf(vacancy)).tag(ETags.of(vacancy.version())).build();
    }

    private VacancyView viewOf(Vacancy vacancy) {
        return VacancyView.of(vacancy, clock.instant());
    }

    private static Response refused(Outcome.Refused refused) {
        return Refusals.problem(refused.why()).toResponse();
    }

    private static Response refused(Outcome.ReferenceTaken taken) {
        String words = "\"%s\" is taken".formatted(taken.reference());
        return Problem.of(
                        VacancyProblem.REFERENCE_TAKEN,
                        words,
                        List.of(new FieldError("/reference", VacancyProblem.REFERENCE_TAKEN.code(), words)))
                .toResponse();
    }

    private static Response refused(Outcome.Invalid invalid) {
        return Problem.of(VacancyProblem.INVALID_DATES, null, invalid.mistakes())
                .toResponse();
    }

    private static Response notFound() {
        return Problem.of(KitProblem.NOT_FOUND, null).toResponse();
    }
}
