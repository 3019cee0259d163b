package hiring.vacancy.template.rest;

import hiring.events.id.VacancyId;
import hiring.kit.conflict.RefusesApplicants;
import hiring.kit.identity.CurrentPerson;
import hiring.kit.identity.Roles;
import hiring.kit.openapi.ProblemCodes;
import hiring.kit.rest.Idempotent;
import hiring.vacancy.lifecycle.rest.Views.VacancyView;
import hiring.vacancy.template.DraftFromAnother;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Vacancies that are drafted from another one, for staff who recruit. */
@Path("/api/v1/vacancies/{id}")
@Tag(name = "copies")
@RefusesApplicants(parameter = "id")
class CopyResource {

    private static final String JSON = "application/json";

    private final DraftFromAnother draftFromAnother;
    private final CurrentPerson person;
    private final InstantSource clock;

    CopyResource(DraftFromAnother draftFromAnother, CurrentPerson person, InstantSource clock) {
        this.draftFromAnother = draftFromAnother;
        this.person = person;
        this.clock = clock;
    }

    @POST
    @Path("copies")
    @Idempotent
    @RolesAllowed(Roles.RECRUITER)
    @Operation(
            summary = "Draft a vacancy like another one",
            description = "With a reference and dates of its own; approval and closing are never copied.")
    @APIResponse(
            responseCode = "201",
            description = "Drafted",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = VacancyView.class)))
    @ProblemCodes({"invalid-dates", "reference-taken"})
    public Response copy(@PathParam("id") UUID id, @NotNull FreshDraftRequest request) {
        return FreshDraftRequest.answer(
                draftFromAnother.copy(person.staffId(), new VacancyId(id), request.reference(), request.dates()),
                clock.instant());
    }

    @POST
    @Path("readvertisements")
    @Idempotent
    @RolesAllowed(Roles.RECRUITER)
    @Operation(summary = "Draft a vacancy that advertises again what is closed or withdrawn")
    @APIResponse(
            responseCode = "201",
            description = "Drafted",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = VacancyView.class)))
    @ProblemCodes({"invalid-dates", "not-over", "reference-taken"})
    public Response readvertise(@PathParam("id") UUID id, @NotNull FreshDraftRequest request) {
        return FreshDraftRequest.answer(
                draftFromAnother.readvertise(person.staffId(), new VacancyId(id), request.reference(), request.dates()),
                clock.instant());
    }
}
