package hiring.vacancy.preview.rest;

import hiring.events.id.VacancyId;
import hiring.kit.conflict.RefusesApplicants;
import hiring.kit.identity.Roles;
import hiring.kit.problem.KitProblem;
import hiring.kit.problem.Problem;
import hiring.vacancy.pack.AssembledPack;
import hiring.vacancy.pack.Edition;
import hiring.vacancy.pack.Listing;
import hiring.vacancy.pack.PackPage;
import hiring.vacancy.pack.PackPdf;
import hiring.vacancy.pack.rest.PackAnswer;
import hiring.vacancy.pack.rest.PackAnswer.Forms;
import hiring.vacancy.pack.rest.PackViews.PackView;
import hiring.vacancy.preview.PreviewPack;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Packs as they would be published now, for staff who write and approve them. */
@Path("/api/v1/vacancies/{id}")
@Tag(name = "pack previews")
@RefusesApplicants(parameter = "id")
class PackPreviewResource {

    private final PreviewPack previewPack;
    private final PackPage packPage;
    private final PackPdf packPdf;

    PackPreviewResource(PreviewPack previewPack, PackPage packPage, PackPdf packPdf) {
        this.previewPack = previewPack;
        this.packPage = packPage;
        this.packPdf = packPdf;
    }

    @GET
    @Path("application-pack")
    @RolesAllowed({Roles.RECRUITER, Roles.HIRING_MANAGER, Roles.AUDITOR})
    @Produces({PackAnswer.JSON, PackAnswer.HTML, PackAnswer.PDF})
    @Operation(
            summary = "See what the vacancy's application pack would be",
            description = "As data, as a web page or as a PDF, by the Accept header. Each says that it is a draft.")
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
    public Response preview(@PathParam("id") UUID id, @Context Request request) {
        return answer(id, forms -> PackAnswer.negotiated(request, forms, null));
    }

    @GET
    @Path("application-pack.html")
    @RolesAllowed({Roles.RECRUITER, Roles.HIRING_MANAGER, Roles.AUDITOR})
    @Produces(PackAnswer.HTML)
    @Operation(summary = "See what the vacancy's application pack would be, as a web page")
    @APIResponse(
            responseCode = "200",
            description = "The pack",
            content =
                    @Content(
                            mediaType = PackAnswer.HTML,
                            schema = @Schema(type = SchemaType.STRING, maxLength = PackAnswer.LONGEST_PAGE)))
    public Response previewPage(@PathParam("id") UUID id, @Context Request request) {
        return answer(id, forms -> PackAnswer.of(request, forms, PackAnswer.HTML, null));
    }

    @GET
    @Path("application-pack.pdf")
    @RolesAllowed({Roles.RECRUITER, Roles.HIRING_MANAGER, Roles.AUDITOR})
    @Produces(PackAnswer.PDF)
    @Operation(summary = "See what the vacancy's application pack would be, as a PDF")
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
    public Response previewPdf(@PathParam("id") UUID id, @Context Request request) {
        return answer(id, forms -> PackAnswer.of(request, forms, PackAnswer.PDF, null));
    }

    @GET
    @Path("pack-check")
    @RolesAllowed({Roles.RECRUITER, Roles.HIRING_MANAGER, Roles.AUDITOR})
    @Produces(PackAnswer.JSON)
    @Operation(
            summary = "What is doubtful in the vacancy's pack, and how much time lies between its dates",
            description = "Errors keep it from being published; warnings and advice are for a person to judge. Whether"
                    + " pages answer at"
                    + " the addresses of links is tried where it is asked for, which can take half a"
                    + " minute, and never"
                    + " keeps a pack from being published.")
    @APIResponse(
            responseCode = "200",
            description = "The findings, errors first",
            content = @Content(mediaType = PackAnswer.JSON, schema = @Schema(implementation = PackReportView.class)))
    public Response check(@PathParam("id") UUID id, @QueryParam("try-links") @DefaultValue("false") boolean tryLinks) {
        return previewPack
                .check(new VacancyId(id), tryLinks)
                .map(report -> Response.ok(PackReportView.of(report)).build())
                .orElseGet(PackPreviewResource::notFound);
    }

    private Response answer(UUID id, Function<Forms, Response> answer) {
        return previewPack
                .preview(new VacancyId(id))
                .map(pack -> formsOf(id, pack))
                .map(answer)
                .orElseGet(PackPreviewResource::notFound);
    }

    private Forms formsOf(UUID id, AssembledPack pack) {
        return new Forms(
                pack,
                Listing.none(),
                () -> PackView.draft(id, pack),
                () -> packPage.web(pack, Edition.ofDraft(), Listing.none()),
                () -> packPdf.of(pack, Edition.ofDraft()));
    }

    private static Response notFound() {
        return Problem.of(KitProblem.NOT_FOUND, null).toResponse();
    }
}
