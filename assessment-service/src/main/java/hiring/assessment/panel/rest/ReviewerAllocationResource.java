package hiring.assessment.panel.rest;

import hiring.assessment.panel.FindAllocations;
import hiring.events.id.VacancyId;
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

/** Shows from what the applications of a vacancy were shared among its assessors, so that it can be repeated. */
@Path("/api/v1/vacancies/{vacancyId}/reviewer-allocations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.RECRUITER, Roles.AUDITOR})
@Tag(name = "reviewer allocations")
@RefusesApplicants
class ReviewerAllocationResource {

    private final FindAllocations findAllocations;

    ReviewerAllocationResource(FindAllocations findAllocations) {
        this.findAllocations = findAllocations;
    }

    @GET
    @Operation(summary = "List when applications were shared among the assessors of this vacancy's reviews")
    @APIResponse(responseCode = "200", description = "A page, oldest first; empty where there is no such vacancy")
    public Page<ReviewerAllocationSummaryView> list(
            @PathParam("vacancyId") UUID vacancyId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Size(max = 200) @Nullable String cursor) {
        return Page.of(
                findAllocations.list(new VacancyId(vacancyId), Keyset.OF_ID.read(cursor), limit),
                limit,
                listed -> Keyset.OF_ID.cursorAfter(listed.id()),
                ReviewerAllocationSummaryView::of);
    }

    @GET
    @Path("{id}")
    @ProblemCodes("no-such-allocation")
    @Operation(
            summary = "Show who was given which application, and from what that was decided",
            description = "The shares are worked out again from the seed and the inputs; repeatable tells whether the"
                    + " result is the same.")
    @APIResponse(responseCode = "200", description = "The allocation")
    @APIResponse(responseCode = "404", description = "No such allocation in this vacancy")
    public ReviewerAllocationView show(@PathParam("vacancyId") UUID vacancyId, @PathParam("id") UUID id) {
        return findAllocations
                .find(new VacancyId(vacancyId), id)
                .map(ReviewerAllocationView::of)
                .orElseThrow(() -> new ProblemException(PanelProblem.NO_SUCH_ALLOCATION));
    }
}
