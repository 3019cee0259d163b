package hiring.application.dossier.rest;

import hiring.application.application.VacancyOfApplication;
import hiring.application.application.rest.ApplicationProblem;
import hiring.application.dossier.Dossier;
import hiring.application.dossier.ReadApplication;
import hiring.events.id.ApplicationId;
import hiring.kit.conflict.RefusesApplicants;
import hiring.kit.identity.CurrentPerson;
import hiring.kit.identity.Roles;
import hiring.kit.openapi.ProblemCodes;
import hiring.kit.problem.Problem;
import hiring.kit.rest.ETags;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Applications as their candidates and recruiters read them. */
@Path("/api/v1/applications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "applications")
@RefusesApplicants(parameter = "id", by = VacancyOfApplication.class)
class ApplicationResource {

    private final ReadApplication readApplication;
    private final CurrentPerson person;

    ApplicationResource(ReadApplication readApplication, CurrentPerson person) {
        this.readApplication = readApplication;
        this.person = person;
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.CANDIDATE, Roles.RECRUITER})
    @Operation(
            summary = "One application",
            description = "For its author, and once it is submitted for recruiters, whose view is audited.")
    @APIResponseSchema(value = ApplicationView.class, responseCode = "200")
    @ProblemCodes("no-such-application")
    public Response get(@PathParam("id") UUID id) {
        Optional<Dossier> own = readApplication.own(person.candidateId(), new ApplicationId(id));
        if (own.isEmpty() && person.has(Roles.RECRUITER)) {
            return readApplication
                    .submitted(new ApplicationId(id))
                    .map(dossier -> viewOf(dossier, ApplicationView.forStaff(dossier, person.mayScore())))
                    .orElseGet(ApplicationResource::absent);
        }
        return own.map(ApplicationResource::viewOf).orElseGet(ApplicationResource::absent);
    }

    @GET
    @Path("{id}/checklist")
    @RolesAllowed(Roles.CANDIDATE)
    @Operation(summary = "What the application still needs")
    @APIResponseSchema(value = ChecklistView.class, responseCode = "200")
    @ProblemCodes("no-such-application")
    public Response checklist(@PathParam("id") UUID id) {
        return readApplication
                .own(person.candidateId(), new ApplicationId(id))
                .map(dossier ->
                        Response.ok(ChecklistView.of(dossier.checklist())).build())
                .orElseGet(ApplicationResource::absent);
    }

    private static Response viewOf(Dossier dossier) {
        return viewOf(dossier, ApplicationView.of(dossier));
    }

    private static Response viewOf(Dossier dossier, ApplicationView view) {
        return Response.ok(view).tag(ETags.of(dossier.application().version())).build();
    }

    private static Response absent() {
        return Problem.of(ApplicationProblem.NO_SUCH_APPLICATION, null).toResponse();
    }
}
