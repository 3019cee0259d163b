package hiring.vacancy.advert.rest;

import hiring.kit.problem.KitProblem;
import hiring.kit.problem.Problem;
import hiring.kit.rest.Page;
import hiring.vacancy.advert.rest.AdvertViews.AdvertItem;
import hiring.vacancy.advert.rest.AdvertViews.AdvertView;
import hiring.vacancy.lifecycle.FindVacancy;
import hiring.vacancy.lifecycle.Place;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/adverts")
@PermitAll
@Tag(name = "adverts", description = "Published vacancies, for everybody")
class AdvertResource {

    private static final String JSON = "application/json";

    private final FindVacancy findVacancy;
    private final InstantSource clock;

    AdvertResource(FindVacancy findVacancy, InstantSource clock) {
        this.findVacancy = findVacancy;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Operation(summary = "List the vacancies that can be applied for, the first to close first")
    public Page<AdvertItem> list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = Place.LONGEST_CURSOR) @Nullable String cursor) {
        return Page.of(
                findVacancy.open(Place.read(cursor), limit + 1),
                limit,
                vacancy -> new Place(vacancy.closesAt(), vacancy.id()).cursor(),
                AdvertItem::of);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(summary = "Read an advert", description = "Also after its closing, for those who have applied.")
    @APIResponse(
            responseCode = "200",
            description = "The advert",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = AdvertView.class)))
    public Response read(@PathParam("id") UUID id) {
        return findVacancy
                .advertised(id)
                .map(vacancy ->
                        Response.ok(AdvertView.of(vacancy, clock.instant())).build())
                .orElseGet(AdvertResource::notFound);
    }

    private static Response notFound() {
        return Problem.of(KitProblem.NOT_FOUND, null).toResponse();
    }
}
