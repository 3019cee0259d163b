package hiring.assessment.upload;

import hiring.assessment.audit.AssessmentAction;
import hiring.assessment.participation.Candidacies;
import hiring.assessment.scoring.AssignReviewers;
import hiring.events.id.ApplicationId;
import hiring.events.id.CandidateId;
import hiring.events.id.StaffId;
import hiring.events.id.StageCode;
import hiring.kit.audit.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Lets an assessor watch the video of an assigned application, and a candidate their own. */
@ApplicationScoped
public class WatchVideo {

    /** Players request a video in many ranges, and again when a viewer seeks: within this time it is one view. */
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

    /** Empty where there is none, or where the application is neither this person's nor assigned to them. */
    @Transactional
    public Optional<Reel> open(UUID person, ApplicationId applicationId, StageCode stageCode) {
        return Optional.of(applicationId.value())
                .filter(application -> candidacies.isOf(new ApplicationId(application), new CandidateId(person))
                        || assignments.isAssigned(new StaffId(person), new ApplicationId(application)))
                .flatMap(application -> videos.find(new ApplicationId(application), stageCode))
                .map(video -> {
                    audit.recordOnce(
                            AssessmentAction.VIDEO_VIEWED,
                            applicationId.value(),
                            Map.of("stage", stageCode.value(), "sha256", video.sha256()),
                            ONE_PLAYBACK);
                    return new Reel(video.id(), video.contentType(), video.size(), video.sha256());
                });
    }

    /** Sends a range chunk by chunk; each is read after the one before was sent. */
    public void copy(Reel reel, long from, long length, OutputStream to) throws IOException {
        long left = length;
        int skip = (int) (from % Videos.CHUNK);
        for (int number = Math.toIntExact(from / Videos.CHUNK); left > 0; number++) {
            // A video that is replaced meanwhile ends the answer early; the client sees it by the length
            byte[] chunk = videos.chunk(reel.id(), number)
                    .orElseThrow(() -> new IOException("The video was replaced while it was sent"));
            int now = (int) Math.min(left, chunk.length - skip);
            to.write(chunk, skip, now);
            left -= now;
            skip = 0;
        }
    }
}
