package hiring.assessment.upload.rest;

import hiring.assessment.plan.rest.StageProblem;
import hiring.assessment.upload.HandInOutcome;
import hiring.assessment.upload.HandInVideo;
import hiring.assessment.upload.WatchVideo;
import hiring.assessment.video.VideoFormat;
import hiring.events.id.ApplicationId;
import hiring.events.id.StageCode;
import hiring.kit.identity.CurrentPerson;
import hiring.kit.identity.Roles;
import hiring.kit.openapi.ProblemCodes;
import hiring.kit.problem.FieldError;
import hiring.kit.problem.KitProblem;
import hiring.kit.problem.Problem;
import hiring.kit.time.DateWords;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes and plays the videos of candidates. */
@Path("/api/v1/activities/{applicationId}/{stageCode}/video")
@Tag(name = "videos")
class VideoResource {

    private final HandInVideo handInVideo;
    private final WatchVideo watchVideo;
    private final CurrentPerson person;

    VideoResource(HandInVideo handInVideo, WatchVideo watchVideo, CurrentPerson person) {
        this.handInVideo = handInVideo;
        this.watchVideo = watchVideo;
        this.person = person;
    }

    @PUT
    @Consumes({
        Playback.MP4,
        Playback.QUICKTIME,
        Playback.WEBM,
        Playback.MATROSKA,
        "video/x-matroska",
        "video/x-m4v",
        "video/3gpp"
    })
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.CANDIDATE)
    @ProblemCodes({
        "application-withdrawn",
        "no-such-activity",
        "not-such-video",
        "unusable-video",
        "window-closed",
        "window-not-open"
    })
    @Operation(
            summary = "Hand in my video",
            description = "MP4, QuickTime, WebM or Matroska, whole and with moving pictures. It may be replaced "
                    + "until the window ends. The last byte counts. The same bytes again change nothing.")
    @APIResponse(
            responseCode = "200",
            description = "Taken",
            content = @Content(schema = @Schema(implementation = VideoView.class)))
    @APIResponse(responseCode = "404", description = "No such activity, or not mine")
    @APIResponse(responseCode = "409", description = "Not open, closed, or withdrawn")
    @APIResponse(responseCode = "413", description = "Too large")
    @APIResponse(responseCode = "415", description = "No kind of video that is taken, by its declared type")
    @APIResponse(
            responseCode = "422",
            description = "Not a video of the declared type, or one that cannot be watched, with the reason")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = Playback.MP4, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = Playback.QUICKTIME, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = Playback.WEBM, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = Playback.MATROSKA, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response handIn(
            @PathParam("applicationId") UUID applicationId,
            @PathParam("stageCode") @Size(max = 100) String stageCode,
            @Context HttpHeaders headers,
            InputStream body)
            throws IOException {
        MediaType type = headers.getMediaType();
        // Only what is consumed above comes here
        VideoFormat declared = VideoFormat.ofMediaType(type.getType() + "/" + type.getSubtype())
                .orElseThrow(() -> new IllegalStateException("Not a media type of this resource"));
        var activity = new HandInVideo.OwnActivity(
                person.candidateId(), new ApplicationId(applicationId), new StageCode(stageCode));
        return switch (handInVideo.handIn(activity, declared, body)) {
            case HandInOutcome.Taken(var video) ->
                Response.ok(VideoView.of(video)).build();
            case HandInOutcome.NoSuchActivity none ->
                Problem.of(UploadProblem.NO_SUCH_ACTIVITY, null).toResponse();
            case HandInOutcome.NotOpen(var opensAt) ->
                opensAt == null
                        ? Problem.of(StageProblem.WINDOW_NOT_OPEN, null).toResponse()
                        : Problem.of(StageProblem.WINDOW_NOT_OPEN, "It opens at " + DateWords.moment(opensAt))
                                .with("opensAt", opensAt.toInstant())
                                .toResponse();
            case HandInOutcome.Closed(var closesAt) ->
                closesAt == null
                        ? Problem.of(UploadProblem.WINDOW_CLOSED, null).toResponse()
                        : Problem.of(UploadProblem.WINDOW_CLOSED, "It closed at " + DateWords.deadline(closesAt))
                                .with("closesAt", closesAt.toInstant())
                                .toResponse();
            case HandInOutcome.Withdrawn withdrawn ->
                Problem.of(UploadProblem.APPLICATION_WITHDRAWN, null).toResponse();
            case HandInOutcome.TooLarge(var largest) ->
                Problem.of(KitProblem.TOO_LARGE, "A video has at most %d bytes".formatted(largest))
                        .with("largestSize", largest)
                        .toResponse();
            case HandInOutcome.NotSuchVideo(var is) ->
                Problem.of(UploadProblem.NOT_SUCH_VIDEO, "This is " + is).toResponse();
            case HandInOutcome.Unusable(var fault) ->
                Problem.of(
                                UploadProblem.UNUSABLE_VIDEO,
                                fault.message(),
                                List.of(new FieldError("", fault.code(), fault.message())))
                        .toResponse();
        };
    }

    @GET
    @Produces({Playback.MP4, Playback.QUICKTIME, Playback.WEBM, Playback.MATROSKA, MediaType.APPLICATION_JSON})
    @RolesAllowed(Roles.CANDIDATE)
    @ProblemCodes("no-such-video")
    @Operation(
            summary = "Watch a video that I handed in",
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
    @APIResponse(responseCode = "404", description = "None, or not mine")
    @APIResponse(responseCode = "416", description = "The video has no such bytes")
    public Response watch(
            @PathParam("applicationId") UUID applicationId,
            @PathParam("stageCode") @Size(max = 100) String stageCode,
            @Context Request request,
            @Context HttpHeaders headers) {
        return Playback.of(
                watchVideo.own(person.candidateId(), new ApplicationId(applicationId), new StageCode(stageCode)),
                watchVideo,
                request,
                headers);
    }
}
