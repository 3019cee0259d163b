package hiring.assessment.activity;

import hiring.assessment.progress.Candidacies;
import hiring.assessment.scoring.AssignReviewers;
import hiring.kit.audit.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** An assessor watches the video of an application that was given to them, or a candidate their own. */
@ApplicationScoped
public class WatchVideo {

    /** A player asks for a video in many parts, and again where a viewer goes back: within this time it is one view. */
    private static final Duration ONE_PLAYBACK = Duration.ofMinutes(30);

    private final Videos videos;
    private final Candidacies candidacies;
    private final AssignReviewers assignments;
    private final Audit audit;

    WatchVideo(Videos videos, Candidacies candidacies, AssignReviewers assignments, Audit audit) {
        this.videos = videos;
        this.candidacies = candidacies;
        this.assignments = assignments;
        this.audit = audit;
    }

    /** A video to be sent. */
    public record Reel(UUID id, String contentType, long size, String sha256) {}

    /** Empty where there is none, or where the application is neither this person's nor given to them. */
    @Transactional
    public Optional<Reel> open(UUID person, UUID applicationId, String stageCode) {
        return Optional.of(applicationId)
                .filter(application ->
                        candidacies.isOf(application, person) || assignments.isAssigned(person, application))
                .flatMap(application -> videos.find(application, stageCode))
                .map(video -> {
                    audit.recordOnce(
                            "video.viewed",
                            applicationId,
                            Map.of("stage", stageCode, "sha256", video.sha256()),
                            ONE_PLAYBACK);
                    return new Reel(video.id(), video.contentType(), video.size(), video.sha256());
                });
    }

    /** Sends a part piece by piece, each read when the one before is gone. */
    public void copy(Reel reel, long from, long length, OutputStream to) throws IOException {
        long left = length;
        int skip = (int) (from % Videos.CHUNK);
        for (int number = Math.toIntExact(from / Videos.CHUNK); left > 0; number++) {
            // A video that is replaced meanwhile ends the answer early, which its length gives away
            byte[] chunk = videos.chunk(reel.id(), number)
                    .orElseThrow(() -> new IOException("The video was replaced while it was sent"));
            int now = (int) Math.min(left, chunk.length - skip);
            to.write(chunk, skip, now);
            left -= now;
            skip = 0;
        }
    }
}
