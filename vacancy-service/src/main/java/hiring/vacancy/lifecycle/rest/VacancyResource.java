package hiring.vacancy.lifecycle.rest;

import hiring.events.id.VacancyId;
import hiring.kit.conflict.OpenToApplicants;
import hiring.kit.conflict.RefusesApplicants;
import hiring.kit.identity.CurrentPerson;
import hiring.kit.identity.Roles;
import hiring.kit.openapi.ProblemCodes;
import hiring.kit.problem.KitProblem;
import hiring.kit.problem.ProblemException;
import hiring.kit.rest.ETags;
import hiring.kit.rest.Idempotent;
import hiring.kit.rest.Keyset;
import hiring.kit.rest.Page;
import hiring.kit.text.Purpose;
import hiring.kit.text.Written;
import hiring.vacancy.lifecycle.Action;
import hiring.vacancy.lifecycle.FindVacancy;
import hiring.vacancy.lifecycle.Shown;
import hiring.vacancy.lifecycle.VacancySummary;
import hiring.vacancy.lifecycle.WriteVacancy;
import hiring.vacancy.lifecycle.WriteVacancy.DraftOutcome;
import hiring.vacancy.lifecycle.WriteVacancy.EditOutcome;
import hiring.vacancy.lifecycle.rest.Views.ActionView;
import hiring.vacancy.lifecycle.rest.Views.HistoryItem;
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
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Vacancies from draft to closing, for staff who recruit. */
@Path("/api/v1/vacancies")
@Tag(name = "vacancies")
@RefusesApplicants(parameter = "id")
class VacancyResource {

    private static final String JSON = "application/json";
    private static final int LONGEST_IF_MATCH = 200;
    private static final int LONGEST_CURSOR = 200;
    private static final int LONGEST_WORDS = 200;
    private static final int LONGEST_DIRECTORATE = 300;
    private static final Keyset<VacancySummary.Position> PAGES = Keyset.of(VacancySummary.Position.class);

    private final WriteVacancy writeVacancy;
    private final FindVacancy findVacancy;
    private final CurrentPerson person;
    private final InstantSource clock;

    VacancyResource(WriteVacancy writeVacancy, FindVacancy findVacancy, CurrentPerson person, InstantSource clock) {
        this.writeVacancy = writeVacancy;
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
    @ProblemCodes("reference-taken")
    public Response create(@NotNull VacancyRequest request) {
        return switch (writeVacancy.create(person.staffId(), request.document())) {
            case DraftOutcome.Drafted(var vacancy) -> VacancyAnswers.drafted(vacancy, clock.instant());
            case DraftOutcome.ReferenceTaken(var reference) -> VacancyAnswers.referenceTaken(reference);
        };
    }

    @OpenToApplicants(because = "it lists vacancies and none of their applications")
    @GET
    @RolesAllowed({Roles.RECRUITER, Roles.HIRING_MANAGER, Roles.AUDITOR})
    @Operation(
            summary = "List vacancies, latest closing first",
            description = "Of several filters all hold. A word finds its longer forms too.")
    public Page<VacancyItem> list(
            @QueryParam("status") @Nullable Shown status,
            @Parameter(description = "Words of the title, the reference, or where the post belongs")
                    @QueryParam("q")
                    @Size(max = LONGEST_WORDS)
                    @Written(Purpose.LINE)
                    @Nullable
                    String q,
            @Parameter(description = "Only those that you wrote or approved") @QueryParam("mine") @DefaultValue("false")
                    boolean mine,
            @QueryParam("directorate") @Size(max = LONGEST_DIRECTORATE) @Written(Purpose.LINE) @Nullable
                    String directorate,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = LONGEST_CURSOR) @Nullable String cursor) {
        Instant now = clock.instant();
        return Page.of(
                findVacancy.list(
                        new VacancySummary.Filter(
                                status,
                                q == null || q.isBlank() ? null : q,
                                mine ? person.id() : null,
                                directorate == null || directorate.isBlank() ? null : directorate),
                        PAGES.read(cursor),
                        limit + 1),
                limit,
                row -> PAGES.cursorAfter(row.position()),
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
        return findVacancy
                .byId(new VacancyId(id))
                .map(vacancy -> VacancyAnswers.of(vacancy, clock.instant()))
                .orElseGet(VacancyAnswers::notFound);
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
                .byId(new VacancyId(id))
                .map(vacancy -> Response.ok(VacancyRequest.of(vacancy.drafted()))
                        .tag(ETags.of(vacancy.version()))
                        .build())
                .orElseGet(VacancyAnswers::notFound);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.RECRUITER)
    @Operation(summary = "Change a draft")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = VacancyView.class)))
    @ProblemCodes({"reference-taken", "wrong-status"})
    public Response edit(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Size(max = LONGEST_IF_MATCH) @Nullable String ifMatch,
            @NotNull VacancyRequest request) {
        return switch (writeVacancy.edit(
                person.staffId(), new VacancyId(id), request.document(), ETags.expected(ifMatch))) {
            case EditOutcome.Edited(var vacancy) -> VacancyAnswers.of(vacancy, clock.instant());
            case EditOutcome.Refused(var why) -> Refusals.problem(why).toResponse();
            case EditOutcome.ReferenceTaken(var reference) -> VacancyAnswers.referenceTaken(reference);
            case EditOutcome.Stale(var version) -> VacancyAnswers.stale(version);
            case EditOutcome.NoSuchVacancy() -> VacancyAnswers.notFound();
        };
    }

    @GET
    @Path("{id}/actions")
    @RolesAllowed({Roles.RECRUITER, Roles.HIRING_MANAGER, Roles.AUDITOR})
    @Operation(summary = "What you may do with a vacancy now, and if not, why")
    @APIResponse(responseCode = "200", description = "All actions")
    public Page<ActionView> actions(@PathParam("id") UUID id) {
        return findVacancy
                .actions(new VacancyId(id), person.staffId())
                .map(actions -> Page.complete(actions.stream().map(this::viewOf).toList()))
                .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.RECRUITER, Roles.HIRING_MANAGER, Roles.AUDITOR})
    @Operation(summary = "What has happened to a vacancy, newest first, who did it and why")
    public Page<HistoryItem> history(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = LONGEST_CURSOR) @Nullable String cursor) {
        return findVacancy
                .history(new VacancyId(id), Keyset.OF_ID.read(cursor), limit + 1)
                .map(entries -> Page.of(entries, limit, entry -> Keyset.OF_ID.cursorAfter(entry.id()), HistoryItem::of))
                .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
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
}
