package hiring.assessment.upload.rest;

import hiring.assessment.upload.Videos.Video;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.UUID;

/**
 * A video that a candidate has handed in.
 *
 * @param size in bytes
 * @param sha256 of its bytes, in hexadecimal digits
 */
record VideoView(
        UUID applicationId,
        String stageCode,
        String contentType,
        @Min(0) long size,
        String sha256,
        Instant handedInAt) {

    static VideoView of(Video video) {
        return new VideoView(
                video.applicationId().value(),
                video.stageCode().value(),
                video.contentType(),
                video.size(),
                video.sha256(),
                video.handedInAt());
    }
}
