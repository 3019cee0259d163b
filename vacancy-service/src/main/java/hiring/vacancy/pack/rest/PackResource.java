package hiring.vacancy.pack.rest;

import hiring.events.id.VacancyId;
import hiring.kit.problem.KitProblem;
import hiring.kit.problem.Problem;
import hiring.kit.problem.ProblemException;
import hiring.kit.rest.Keyset;
import hiring.kit.rest.Page;
import hiring.vacancy.lifecycle.FindVacancy;
import hiring.vacancy.pack.FindPack;
import hiring.vacancy.pack.Listing;
import hiring.vacancy.pack.PackPage;
import hiring.vacancy.pack.PackVersion;
import hiring.vacancy.pack.rest.PackAnswer.Forms;
import hiring.vacancy.pack.rest.PackViews.PackVersionItem;
import hiring.vacancy.pack.rest.PackViews.PackView;
import hiring.vacancy.posting.JobPostings;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Published application packs, each version as it was published, for the public. */
@Path("/api/v1/adverts/{id}")
@PermitAll
@Tag(name = "application packs")
class PackResource {

    private static final int HIGHEST_VERSION = 10_000;

    private final FindVacancy findVacancy;
    private final FindPack findPack;
    private final PackPage packPage;
    private final JobPostings postings;

    PackResource(FindVacancy findVacancy, FindPack findPack, PackPage packPage, JobPostings postings) {
        this.findVacancy = findVacancy;
        this.findPack = findPack;
        this.packPage = packPage;
        this.postings = postings;
    }

    @GET
    @Path("application-pack")
    @PermitAll
    @Produces({PackAnswer.JSON, PackAnswer.HTML, PackAnswer.PDF})
    @Operation(
            summary = "Read the application pack",
            description = "Section by section; timetable and person specification are the vacancy's own data. As data,"
                    + " as a web"
                    + " page or as a PDF (PDF/UA-1), by the Accept header.")
    @APIResponse(responseCode = "304", description = "The copy that If-None-Match names is current")
    @APIResponse(
            responseCode = "200",
            description = "The pack",
            content = {
                @Content(mediaType = PackAnswer.JSON, schema = @Schema(implementation = PackView.class)),
                @Content(
                        mediaType = PackAnswer.HTML,
                        schema = @Schema(type = SchemaType.STRING, maxLength = PackAnswer.LONGEST_PAGE)),
                @Content(
                        mediaType = PackAnswer.PDF,
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        format = PackAnswer.BINARY,
                                        maxLength = PackAnswer.LONGEST_PDF))
            })
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        return latest(id)
                .map(version -> PackAnswer.negotiated(request, formsOf(version, listingOf(id)), version.sha256()))
                .orElseGet(PackResource::notFound);
    }

    @GET
    @Path("application-pack.html")
    @PermitAll
    @Produces(PackAnswer.HTML)
    @Operation(summary = "Read the application pack as a web page")
    @APIResponse(responseCode = "304", description = "The copy that If-None-Match names is current")
    @APIResponse(
            responseCode = "200",
            description = "The pack",
            content =
                    @Content(
                            mediaType = PackAnswer.HTML,
                            schema = @Schema(type = SchemaType.STRING, maxLength = PackAnswer.LONGEST_PAGE)))
    public Response html(@PathParam("id") UUID id, @Context Request request) {
        return latest(id)
                .map(version ->
                        PackAnswer.of(request, formsOf(version, listingOf(id)), PackAnswer.HTML, version.sha256()))
                .orElseGet(PackResource::notFound);
    }

    @GET
    @Path("application-pack.pdf")
    @PermitAll
    @Produces(PackAnswer.PDF)
    @Operation(summary = "Read the application pack as a PDF (PDF/UA-1)")
    @APIResponse(responseCode = "304", description = "The copy that If-None-Match names is current")
    @APIResponse(
            responseCode = "200",
            description = "The pack",
            content =
                    @Content(
                            mediaType = PackAnswer.PDF,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            format = PackAnswer.BINARY,
                                            maxLength = PackAnswer.LONGEST_PDF)))
    public Response pdf(@PathParam("id") UUID id, @Context Request request) {
        return latest(id)
                .map(version ->
                        PackAnswer.of(request, formsOf(version, listingOf(id)), PackAnswer.PDF, version.sha256()))
                .orElseGet(PackResource::notFound);
    }

    @GET
    @Path("application-pack/versions")
    @PermitAll
    @Produces(PackAnswer.JSON)
    @Operation(
            summary = "List the versions of the application pack, the first one first",
            description = "Each with what it changed of the one before, line by line.")
    public Page<PackVersionItem> versions(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = 200) @Nullable String cursor) {
        Integer after = Keyset.OF_NUMBER.read(cursor);
        List<FindPack.HistoryEntry> rows = isAdvertised(id)
                ? findPack.history(new VacancyId(id), after == null ? 0 : after, limit + 1)
                : List.of();
        if (rows.isEmpty() && after == null) {
            throw new ProblemException(KitProblem.NOT_FOUND, (String) null);
        }
        return Page.of(
                rows, limit, row -> Keyset.OF_NUMBER.cursorAfter(row.version().version()), PackVersionItem::of);
    }

    @GET
    @Path("application-pack/versions/{version}")
    @PermitAll
    @Produces({PackAnswer.JSON, PackAnswer.HTML, PackAnswer.PDF})
    @Operation(
            summary = "Read one version of the application pack",
            description = "As it was when it was published; for those who applied with it also after the closing, and"
                    + " where the vacancy was"
                    + " withdrawn. As data, as a web page or as a PDF, by the Accept header.")
    @APIResponse(responseCode = "304", description = "The copy that If-None-Match names is current")
    @APIResponse(
            responseCode = "200",
            description = "The pack",
            content = {
                @Content(mediaType = PackAnswer.JSON, schema = @Schema(implementation = PackView.class)),
                @Content(
                        mediaType = PackAnswer.HTML,
                        schema = @Schema(type = SchemaType.STRING, maxLength = PackAnswer.LONGEST_PAGE)),
                @Content(
                        mediaType = PackAnswer.PDF,
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        format = PackAnswer.BINARY,
                                        maxLength = PackAnswer.LONGEST_PDF))
            })
    public Response version(
            @PathParam("id") UUID id,
            @PathParam("version") @Min(1) @Max(HIGHEST_VERSION) int version,
            @Context Request request) {
        return findPack.version(new VacancyId(id), version)
                .map(pack -> PackAnswer.negotiated(request, formsOf(pack, Listing.none()), pack.sha256()))
                .orElseGet(PackResource::notFound);
    }

    private Optional<PackVersion> latest(UUID id) {
        return isAdvertised(id) ? findPack.latest(new VacancyId(id)) : Optional.empty();
    }

    private boolean isAdvertised(UUID id) {
        return findVacancy.advertised(new VacancyId(id)).isPresent();
    }

    // The pack of a closed vacancy stays readable, and search engines drop it
    private Listing listingOf(UUID id) {
        return postings.inPage(new VacancyId(id)).map(Listing::of).orElseGet(Listing::none);
    }

    private Forms formsOf(PackVersion version, Listing listing) {
        return new Forms(
                version.pack(),
                listing,
                () -> PackView.of(version),
                () -> packPage.web(version.pack(), version.edition(), listing),
                () -> findPack.pdf(version));
    }

    private static Response notFound() {
        return Problem.of(KitProblem.NOT_FOUND, null).toResponse();
    }
}
