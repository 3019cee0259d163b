package hiring.vacancy.template.rest;

import hiring.events.id.VacancyId;
import hiring.kit.conflict.OpenToApplicants;
import hiring.kit.identity.CurrentPerson;
import hiring.kit.identity.Roles;
import hiring.kit.openapi.ProblemCodes;
import hiring.kit.problem.KitProblem;
import hiring.kit.problem.Problem;
import hiring.kit.rest.Idempotent;
import hiring.kit.rest.Keyset;
import hiring.kit.rest.Page;
import hiring.kit.rest.RequestBody;
import hiring.vacancy.element.Limits;
import hiring.vacancy.lifecycle.rest.VacancyAnswers;
import hiring.vacancy.lifecycle.rest.VacancyProblem;
import hiring.vacancy.lifecycle.rest.Views.VacancyView;
import hiring.vacancy.template.DraftFromAnother;
import hiring.vacancy.template.DraftFromAnother.TemplateOutcome;
import hiring.vacancy.template.VacancyTemplate;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
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

/** Templates to draft vacancies from, for staff who recruit. */
@Path("/api/v1/vacancy-templates")
@Tag(name = "templates")
@OpenToApplicants(because = "templates have no applications; a vacancy to make one from is checked by the use case")
class VacancyTemplateResource {

    private static final String JSON = "application/json";

    private final DraftFromAnother draftFromAnother;
    private final CurrentPerson person;
    private final InstantSource clock;

    VacancyTemplateResource(DraftFromAnother draftFromAnother, CurrentPerson person, InstantSource clock) {
        this.draftFromAnother = draftFromAnother;
        this.person = person;
        this.clock = clock;
    }

    /** A template that is made from a vacancy. */
    record TemplateRequest(
            @NotBlank @Size(max = Limits.LINE) String name,
            @NotNull UUID vacancyId) implements RequestBody {}

    /**
     * A template to draft vacancies from.
     *
     * @param title of the post
     * @param stages codes of the selection process, in its order
     */
    record TemplateView(UUID id, String name, String title, List<String> stages, UUID createdBy, Instant createdAt) {

        static TemplateView of(VacancyTemplate template) {
            return new TemplateView(
                    template.id(),
                    template.name(),
                    template.title(),
                    template.stages(),
                    template.createdBy(),
                    template.createdAt());
        }
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.RECRUITER)
    @Operation(summary = "Keep what a vacancy says, without its reference and dates, to draft others from")
    @APIResponse(
            responseCode = "201",
            description = "Kept",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = TemplateView.class)))
    @ProblemCodes("template-name-taken")
    public Response makeTemplate(@NotNull TemplateRequest request) {
        return switch (draftFromAnother.makeTemplate(
                person.staffId(), new VacancyId(request.vacancyId()), request.name())) {
            case TemplateOutcome.Made(var template) ->
                Response.created(URI.create("/api/v1/vacancy-templates/" + template.id()))
                        .entity(TemplateView.of(template))
                        .build();
            case TemplateOutcome.NoSuchVacancy() -> VacancyAnswers.notFound();
            case TemplateOutcome.OwnApplication() ->
                Problem.of(KitProblem.OWN_APPLICATION, null).toResponse();
            case TemplateOutcome.NameTaken(var name) ->
                VacancyAnswers.taken(VacancyProblem.TEMPLATE_NAME_TAKEN, "/name", name);
        };
    }

    @GET
    @RolesAllowed({Roles.RECRUITER, Roles.HIRING_MANAGER, Roles.AUDITOR})
    @Operation(summary = "List templates in the order of their names")
    public Page<TemplateView> templates(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = 2_000) @Nullable String cursor) {
        return Page.of(
                draftFromAnother.templates(Keyset.OF_NAME.read(cursor), limit + 1),
                limit,
                template -> Keyset.OF_NAME.cursorAfter(template.name()),
                TemplateView::of);
    }

    @POST
    @Path("{id}/vacancies")
    @Idempotent
    @RolesAllowed(Roles.RECRUITER)
    @Operation(summary = "Draft a vacancy from a template")
    @APIResponse(
            responseCode = "201",
            description = "Drafted",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = VacancyView.class)))
    @ProblemCodes({"invalid-dates", "reference-taken"})
    public Response fromTemplate(@PathParam("id") UUID id, @NotNull FreshDraftRequest request) {
        return FreshDraftRequest.answer(
                draftFromAnother.fromTemplate(person.staffId(), id, request.reference(), request.dates()),
                clock.instant());
    }
}
