package hiring.application.journey.rest;

import hiring.application.application.VacancyOfApplication;
import hiring.application.journey.Action;
import hiring.application.journey.CandidateStatus;
import hiring.application.journey.TellJourney;
import hiring.events.id.ApplicationId;
import hiring.events.id.CandidateId;
import hiring.kit.conflict.RefusesApplicants;
import hiring.kit.identity.CurrentPerson;
import hiring.kit.identity.Roles;
import hiring.kit.problem.KitProblem;
import hiring.kit.problem.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/applications/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "applications")
@RefusesApplicants(parameter = "id", by = VacancyOfApplication.class)
class JourneyResource {

    private final TellJourney tellJourney;
    private final CurrentPerson person;

    JourneyResource(TellJourney tellJourney, CurrentPerson person) {
        this.tellJourney = tellJourney;
        this.person = person;
    }

    record StatusView(
            UUID applicationId,
            CandidateStatus.StatusCode code,
            String headline,
            String explanation,
            String next,
            List<CandidateStatus.KeyDate> dates) {

        static StatusView of(UUID applicationId, CandidateStatus status) {
            return new StatusView(
                    applicationId,
                    status.code(),
                    status.headline(),
                    status.explanation(),
                    status.next(),
                    status.dates());
        }
    }

    record ActionsView(List<Action> actions) {}

    @GET
    @Path("status")
    @RolesAllowed(Roles.CANDIDATE)
    @Operation(summary = "Where your application stands, and what happens next")
    @APIResponseSchema(value = StatusView.class, responseCode = "200")
    public Response status(@PathParam("id") UUID id) {
        return tellJourney
                .status(new CandidateId(person.id()), new ApplicationId(id))
                .map(status -> Response.ok(StatusView.of(id, status)).build())
                .orElseGet(JourneyResource::absent);
    }

    @GET
    @Path("actions")
    @RolesAllowed({Roles.CANDIDATE, Roles.RECRUITER})
    @Operation(summary = "What you may do with the application now, and if not, why")
    @APIResponseSchema(value = ActionsView.class, responseCode = "200")
    public Response actions(@PathParam("id") UUID id) {
        Optional<List<Action>> actions = tellJourney
                .candidatesActions(new CandidateId(person.id()), new ApplicationId(id))
                .or(() -> person.has(Roles.RECRUITER)
                        ? tellJourney.recruitersActions(new ApplicationId(id))
                        : Optional.empty());
        return actions.map(found -> Response.ok(new ActionsView(found)).build()).orElseGet(JourneyResource::absent);
    }

    private static Response absent() {
        return Problem.of(KitProblem.NOT_FOUND, null).toResponse();
    }
}
