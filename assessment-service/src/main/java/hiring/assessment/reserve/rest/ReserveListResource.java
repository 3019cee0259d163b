package hiring.assessment.reserve.rest;

import hiring.assessment.reserve.ReserveList;
import hiring.kit.conflict.RefusesApplicants;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows the reserve list of a vacancy. */
@Path("/api/v1/vacancies/{vacancyId}/reserve-list")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.RECRUITER, Roles.HIRING_MANAGER, Roles.AUDITOR})
@Tag(name = "reserve lists")
@RefusesApplicants
class ReserveListResource {

    private final ReserveList reserveList;

    ReserveListResource(ReserveList reserveList) {
        this.reserveList = reserveList;
    }

    @GET
    @Operation(summary = "List the candidates in reserve, in the order in which they are promoted")
    @APIResponse(responseCode = "200", description = "A page of the list")
    public Page<ReservePlaceView> list(
            @PathParam("vacancyId") UUID vacancyId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = 200) @Nullable String cursor) {
        Integer after = Keyset.OF_NUMBER.read(cursor);
        return Page.of(
                reserveList.list(vacancyId, after == null ? 0 : after, limit),
                limit,
                place -> Keyset.OF_NUMBER.cursorAfter(place.rank()),
                ReservePlaceView::of);
    }
}
