package hiring.assessment.centre.rest;

import hiring.assessment.centre.FindMisplaced;
import hiring.assessment.plan.rest.StageProblem;
import hiring.kit.conflict.RefusesApplicants;
import hiring.kit.identity.Roles;
import hiring.kit.openapi.ProblemCodes;
import hiring.kit.problem.ProblemException;
import hiring.kit.rest.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Finds sessions that are no longer on a day of their stage. */
@Path("/api/v1/vacancies/{vacancyId}/misplaced-sessions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.RECRUITER)
@Tag(name = "misplaced sessions")
@RefusesApplicants
class MisplacedResource {

    private static final int MOST = 200;

    private final FindMisplaced findMisplaced;

    MisplacedResource(FindMisplaced findMisplaced) {
        this.findMisplaced = findMisplaced;
    }

    @GET
    @ProblemCodes("no-such-vacancy")
    @Operation(
            summary = "List the sessions that are no longer on a day of their stage",
            description =
                    "After the vacancy's dates were changed: the sessions still to come, with those who have a place"
                            + " in them. Nothing is moved by itself: each place is moved by a person who has spoken"
                            + " with the candidate. The first 200.")
    @APIResponse(responseCode = "200", description = "The sessions, stage by stage, the first to begin first")
    @APIResponse(responseCode = "404", description = "No such vacancy")
    public Page<MisplacedSessionView> list(@PathParam("vacancyId") UUID vacancyId) {
        return findMisplaced
                .of(vacancyId, MOST)
                .map(found -> Page.complete(
                        found.stream().map(MisplacedSessionView::of).toList()))
                .orElseThrow(() -> new ProblemException(StageProblem.NO_SUCH_VACANCY));
    }
}
