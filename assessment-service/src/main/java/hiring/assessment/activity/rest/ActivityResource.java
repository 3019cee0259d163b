package hiring.assessment.activity.rest;

import hiring.assessment.activity.CandidateActivities;
import hiring.kit.identity.CurrentPerson;
import hiring.kit.identity.Roles;
import hiring.kit.rest.Keyset;
import hiring.kit.rest.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows candidates what they are asked to do, and takes their videos. */
@Path("/api/v1/activities")
@Tag(name = "activities")
class ActivityResource {

    private final CandidateActivities activities;
    private final CurrentPerson person;

    ActivityResource(CandidateActivities activities, CurrentPerson person) {
        this.activities = activities;
        this.person = person;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.CANDIDATE)
    @Operation(
            summary = "What I am asked to do",
            description =
                    "Activities, tests and questionnaires. A page may hold fewer than asked for and still have a next"
                            + " one.")
    @APIResponse(responseCode = "200", description = "A page of activities")
    public Page<ActivityView> list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = 200) @Nullable String cursor) {
        UUID after = Keyset.OF_ID.read(cursor);
        CandidateActivities.Part part = activities.list(person.candidateId(), after, limit);
        UUID next = part.next();
        return new Page<>(
                part.activities().stream().map(ActivityView::of).toList(),
                next == null ? null : Keyset.OF_ID.cursorAfter(next));
    }
}
