package hiring.assessment.centre.rest;

import hiring.assessment.centre.FindMisplaced;
import hiring.assessment.plan.rest.StageProblem;
import hiring.kit.conflict.RefusesApplicants;
import hiring.kit.identity.Roles;
import hiring.kit.openapi.ProblemCodes;
import hiring.kit.problem.ProblemException;
import hiring.kit.rest.Keyset;
import hiring.kit.rest.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Finds sessions that are no longer on a day of their stage. */
@Path("/api/v1/vacancies/{vacancyId}/misplaced-sessions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.RECRUITER)
@Tag(name = "misplaced sessions")
@RefusesApplicants
class MisplacedResource {

    private static final Keyset<FindMisplaced.Position> PAGES = Keyset.of(FindMisplaced.Position.class);

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
                            + " with the candidate.")
    @APIResponse(responseCode = "200", description = "A page of the sessions, stage by stage, the first to begin first")
    @APIResponse(responseCode = "404", description = "No such vacancy")
    public Page<MisplacedSessionView> list(
            @PathParam("vacancyId") UUID vacancyId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Size(max = 200) @Nullable String cursor) {
        return findMisplaced
                .of(vacancyId, PAGES.read(cursor), limit + 1)
                .map(found -> Page.of(
                        found, limit, misplaced -> PAGES.cursorAfter(misplaced.position()), MisplacedSessionView::of))
                .orElseThrow(() -> new ProblemException(StageProblem.NO_SUCH_VACANCY));
    }
}
