package hiring.application.journey.rest;

import hiring.application.application.VacancyOfApplication;
import hiring.application.journey.Action;
import hiring.application.journey.CandidateStatus;
import hiring.application.journey.TellJourney;
import hiring.events.id.ApplicationId;
import hiring.kit.conflict.RefusesApplicants;
import hiring.kit.identity.CurrentPerson;
import hiring.kit.identity.Roles;
import hiring.kit.problem.KitProblem;
import hiring.kit.problem.Problem;
import hiring.kit.problem.ProblemException;
import hiring.kit.rest.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where an application stands, and what can be done with it. */
@Path("/api/v1/applications/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "status and actions")
@RefusesApplicants(parameter = "id", by = VacancyOfApplication.class)
class JourneyResource {

    private final TellJourney tellJourney;
    private final CurrentPerson person;

    JourneyResource(TellJourney tellJourney, CurrentPerson person) {
        this.tellJourney = tellJourney;
        this.person = person;
    }

    /**
     * Where an application stands, in words for its candidate.
     *
     * @param code stable, for programs
     * @param next what happens next, and who does it
     */
    record StatusView(
            UUID applicationId,
            CandidateStatus.StatusCode code,
            String headline,
            String explanation,
            String next,
            List<KeyDateView> dates) {

        static StatusView of(UUID applicationId, CandidateStatus status) {
            return new StatusView(
                    applicationId,
                    status.code(),
                    status.headline(),
                    status.explanation(),
                    status.next(),
                    status.dates().stream().map(KeyDateView::of).toList());
        }
    }

    /**
     * A date to remember.
     *
     * @param code stable: {@code closing}, {@code contest}, {@code offer}, or the code of a stage
     * @param until absent for a single instant
     */
    record KeyDateView(
            String code,
            String what,
            Instant from,
            @Nullable Instant until,
            @Nullable String place) {

        static KeyDateView of(CandidateStatus.KeyDate date) {
            return new KeyDateView(date.code(), date.what(), date.from(), date.until(), date.place());
        }
    }

    /**
     * Something that can be done with an application.
     *
     * @param code why it is not allowed, for programs; absent where it is
     * @param why it is not allowed, in words; absent where it is
     */
    record ActionView(
            String name,
            boolean allowed,
            @Nullable String code,
            @Nullable String why) {

        static ActionView of(Action action) {
            Action.Obstacle obstacle = action.obstacle();
            return new ActionView(
                    action.name(),
                    action.allowed(),
                    obstacle == null ? null : obstacle.code(),
                    obstacle == null ? null : obstacle.words());
        }
    }

    @GET
    @Path("status")
    @RolesAllowed(Roles.CANDIDATE)
    @Operation(summary = "Where your application stands, and what happens next")
    @APIResponseSchema(value = StatusView.class, responseCode = "200")
    public Response status(@PathParam("id") UUID id) {
        return tellJourney
                .status(person.candidateId(), new ApplicationId(id))
                .map(status -> Response.ok(StatusView.of(id, status)).build())
                .orElseGet(() -> Problem.of(KitProblem.NOT_FOUND, null).toResponse());
    }

    @GET
    @Path("actions")
    @RolesAllowed({Roles.CANDIDATE, Roles.RECRUITER})
    @Operation(summary = "What you may do with the application now, and if not, why")
    public Page<ActionView> actions(@PathParam("id") UUID id) {
        Optional<List<Action>> actions = tellJourney
                .candidatesActions(person.candidateId(), new ApplicationId(id))
                .or(() -> person.has(Roles.RECRUITER)
                        ? tellJourney.recruitersActions(new ApplicationId(id))
                        : Optional.empty());
        return actions.map(found ->
                        Page.complete(found.stream().map(ActionView::of).toList()))
                .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    }
}
