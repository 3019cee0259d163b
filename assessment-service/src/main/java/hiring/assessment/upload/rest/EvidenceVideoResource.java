package hiring.assessment.upload.rest;

import hiring.assessment.scoring.VacancyOfAssignment;
import hiring.assessment.upload.WatchVideo;
import hiring.events.id.StageCode;
import hiring.kit.conflict.RefusesApplicants;
import hiring.kit.identity.CurrentPerson;
import hiring.kit.identity.Roles;
import hiring.kit.openapi.ProblemCodes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Plays the videos that a sheet looks at to the assessor who has the sheet. */
@Path("/api/v1/assignments/{id}/evidence/{stageCode}/video")
@RolesAllowed(Roles.ASSESSOR)
@RefusesApplicants(parameter = "id", by = VacancyOfAssignment.class)
@Tag(name = "videos to score")
class EvidenceVideoResource {

    private final WatchVideo watchVideo;
    private final CurrentPerson person;

    EvidenceVideoResource(WatchVideo watchVideo, CurrentPerson person) {
        this.watchVideo = watchVideo;
        this.person = person;
    }

    @GET
    @Produces({Playback.MP4, Playback.QUICKTIME, Playback.WEBM, Playback.MATROSKA, MediaType.APPLICATION_JSON})
    @ProblemCodes("no-such-video")
    @Operation(
            summary = "Watch a video that one of my sheets looks at",
            description = "Whole, or the part that a Range header asks for. Every view is recorded, once for all "
                    + "parts of one playback.")
    @APIResponse(
            responseCode = "200",
            description = "The video",
            content = {
                @Content(mediaType = Playback.MP4, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = Playback.QUICKTIME, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = Playback.WEBM, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = Playback.MATROSKA, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "206", description = "The part that was asked for")
    @APIResponse(responseCode = "404", description = "None, the sheet does not look at it, or the sheet is not mine")
    @APIResponse(responseCode = "416", description = "The video has no such bytes")
    public Response watch(
            @PathParam("id") UUID id,
            @PathParam("stageCode") @Size(max = 100) String stageCode,
            @Context Request request,
            @Context HttpHeaders headers) {
        return Playback.of(
                watchVideo.ofSheet(person.staffId(), id, new StageCode(stageCode)), watchVideo, request, headers);
    }
}
