package hiring.assessment.upload.rest;

import hiring.assessment.upload.WatchVideo;
import hiring.assessment.upload.WatchVideo.Reel;
import hiring.kit.file.ContentDisposition;
import hiring.kit.file.StoredFile;
import hiring.kit.problem.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** The answer with a video, whole or in part. */
final class Playback {

    static final String MP4 = "video/mp4";
    static final String QUICKTIME = "video/quicktime";
    static final String WEBM = "video/webm";
    static final String MATROSKA = "video/matroska";

    private Playback() {}

    static Response of(Optional<Reel> found, WatchVideo watchVideo, Request request, HttpHeaders headers) {
        return found.map(reel -> new StoredFile(
                                reel.contentType(),
                                reel.size(),
                                reel.tag(),
                                ContentDisposition.inline("video"),
                                (from, length, to) -> watchVideo.copy(reel, from, length, to))
                        .answer(request, headers))
                .orElseGet(() -> Problem.of(UploadProblem.NO_SUCH_VIDEO, null).toResponse());
    }
}
