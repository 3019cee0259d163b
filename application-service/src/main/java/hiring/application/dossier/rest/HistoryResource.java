package hiring.application.dossier.rest;

import hiring.application.application.VacancyOfApplication;
import hiring.application.application.rest.ApplicationProblem;
import hiring.application.dossier.DrawHistory;
import hiring.application.history.rest.TimelineView;
import hiring.events.id.ApplicationId;
import hiring.kit.conflict.RefusesApplicants;
import hiring.kit.identity.CurrentPerson;
import hiring.kit.identity.Roles;
import hiring.kit.openapi.ProblemCodes;
import hiring.kit.problem.Problem;
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

/** The history of a candidate in the order of time. */
@Path("/api/v1/applications/{id}/history/timeline")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.CANDIDATE, Roles.RECRUITER})
@Tag(name = "histories")
@RefusesApplicants(parameter = "id", by = VacancyOfApplication.class)
class HistoryResource {

    private final DrawHistory drawHistory;
    private final CurrentPerson person;

    HistoryResource(DrawHistory drawHistory, CurrentPerson person) {
        this.drawHistory = drawHistory;
        this.person = person;
    }

    @GET
    @Operation(
            summary = "The history in the order of time",
            description = "What overlaps is one stretch. Gaps say whether they are tolerated, explained or to be "
                    + "explained. For the candidate,"
                    + " and for recruiters, who decide on eligibility; never for assessors.")
    @APIResponseSchema(value = TimelineView.class, responseCode = "200")
    @ProblemCodes("no-such-application")
    public Response draw(@PathParam("id") UUID id) {
        return drawHistory
                .draw(person.candidateId(), new ApplicationId(id))
                .or(() -> person.has(Roles.RECRUITER)
                        ? drawHistory.drawSubmitted(new ApplicationId(id))
                        : Optional.empty())
                .map(timeline -> Response.ok(TimelineView.of(timeline)).build())
                .orElseGet(() ->
                        Problem.of(ApplicationProblem.NO_SUCH_APPLICATION, null).toResponse());
    }
}
