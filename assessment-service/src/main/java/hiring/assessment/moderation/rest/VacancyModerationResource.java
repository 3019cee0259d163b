package hiring.assessment.moderation.rest;

import hiring.assessment.moderation.Moderation;
import hiring.assessment.moderation.ModerationStatus;
import hiring.assessment.moderation.ReadModerations;
import hiring.assessment.plan.rest.StageProblem;
import hiring.events.id.VacancyId;
import hiring.kit.conflict.RefusesApplicants;
import hiring.kit.identity.CurrentPerson;
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

/** Lists the moderations of a vacancy. */
@Path("/api/v1/vacancies/{vacancyId}/moderations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.RECRUITER, Roles.HIRING_MANAGER, Roles.ASSESSOR})
@RefusesApplicants
@Tag(name = "moderations of a vacancy")
class VacancyModerationResource {

    private final ReadModerations readModerations;
    private final CurrentPerson person;

    VacancyModerationResource(ReadModerations readModerations, CurrentPerson person) {
        this.readModerations = readModerations;
        this.person = person;
    }

    @GET
    @Operation(
            summary = "List the moderations of a vacancy",
            description = "Without those of applications that the caller has scored. An assessor sees those of"
                    + " vacancies to whose assessors they belong.")
    @APIResponse(responseCode = "200", description = "A page, oldest first")
    @APIResponse(responseCode = "404", description = "No such vacancy")
    @ProblemCodes("no-such-vacancy")
    public Page<ModerationItemView> list(
            @PathParam("vacancyId") UUID vacancyId,
            @QueryParam("status") @Nullable ModerationStatus status,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = 200) @Nullable String cursor) {
        UUID after = Keyset.OF_ID.read(cursor);
        boolean onlyAssessor = ModerationResource.isOnlyAssessor(person);
        return readModerations
                .list(new VacancyId(vacancyId), person.staffId(), onlyAssessor, status, after, limit)
                .map(found -> Page.of(
                        found,
                        limit,
                        (Moderation row) -> Keyset.OF_ID.cursorAfter(row.id()),
                        row -> ModerationItemView.of(row, onlyAssessor)))
                .orElseThrow(() -> new ProblemException(StageProblem.NO_SUCH_VACANCY));
    }
}
