package hiring.assessment.upload;

import hiring.assessment.audit.AssessmentAction;
import hiring.assessment.participation.Candidacies;
import hiring.assessment.scoring.AssessorWork;
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
import org.apache.commons.codec.digest.DigestUtils;

/** Lets an assessor watch the video of an assigned application, and a candidate their own. */
@ApplicationScoped
public class WatchVideo {

    /** Players request a video in many ranges, and again when a viewer seeks: within this time it is one view. */
    private static final Duration ONE_PLAYBACK = Duration.ofMinutes(30);

    private final Videos videos;
    private final Candidacies candidacies;
    private final AssessorWork work;
    private final Audit audit;

    WatchVideo(Videos videos, Candidacies candidacies, AssessorWork work, Audit audit) {
        this.videos = videos;
        this.candidacies = candidacies;
        this.work = work;
        this.audit = audit;
    }

    /**
     * A video to be sent.
     *
     * @param tag changes with its bytes
     */
    public record Reel(UUID id, String contentType, long size, String tag) {

        private Reel tagged(String other) {
            return new Reel(id, contentType, size, other);
        }
    }

    /** The candidate's own; empty where there is none. */
    @Transactional
    public Optional<Reel> own(CandidateId candidate, ApplicationId applicationId, StageCode stageCode) {
        return Optional.of(applicationId)
                .filter(application -> candidacies.isOf(application, candidate))
                .flatMap(application -> videos.find(application, stageCode))
                .map(video -> viewed(video, stageCode));
    }

    /**
     * For one of the assessor's sheets; empty where there is none, or where the sheet does not look at it. Its tag is
     * of this sheet, so that it does not tell the assessor which other sheet is about the same candidate.
     */
    @Transactional
    public Optional<Reel> ofSheet(StaffId assessor, UUID sheet, StageCode stageCode) {
        return work.evidenceOf(assessor, sheet, stageCode)
                .flatMap(application -> videos.find(application, stageCode))
                .map(video -> viewed(video, stageCode).tagged(DigestUtils.sha256Hex(sheet + " " + video.sha256())));
    }

    private Reel viewed(Videos.Video video, StageCode stageCode) {
        audit.recordOnce(
                AssessmentAction.VIDEO_VIEWED,
                video.applicationId().value(),
                Map.of("stage", stageCode.value(), "sha256", video.sha256()),
                ONE_PLAYBACK);
        return new Reel(video.id(), video.contentType(), video.size(), video.sha256());
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
