package hiring.assessment.activity;

import hiring.assessment.scoring.AssignReviewers;
import hiring.kit.audit.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** An assessor watches the video of an application that was given to them. */
@ApplicationScoped
public class WatchVideo {

    private final Videos videos;
    private final AssignReviewers assignments;
    private final Audit audit;

    WatchVideo(Videos videos, AssignReviewers assignments, Audit audit) {
        this.videos = videos;
        this.assignments = assignments;
        this.audit = audit;
    }

    /** A video to be sent. */
    public record Reel(UUID id, String contentType, long size, String sha256) {}

    /** Empty where there is none, or where the application was not given to this assessor. */
    @Transactional
    public Optional<Reel> open(UUID assessor, UUID applicationId, String stageCode) {
        return Optional.of(applicationId)
                .filter(application -> assignments.isAssigned(assessor, application))
                .flatMap(application -> videos.find(application, stageCode))
                .map(video -> {
                    audit.record("video.viewed", applicationId, Map.of("stage", stageCode));
                    return new Reel(video.id(), video.contentType(), video.size(), video.sha256());
                });
    }

    /** Sends the pieces one after the other, each read when the one before is gone. */
    public void copy(Reel reel, OutputStream to) throws IOException {
        long sent = 0;
        for (int number = 0; sent < reel.size(); number++) {
            // A video that is replaced meanwhile ends the answer early, which its length gives away
            byte[] chunk = videos.chunk(reel.id(), number)
                    .orElseThrow(() -> new IOException("The video was replaced while it was sent"));
            to.write(chunk);
            sent += chunk.length;
        }
    }
}
