package hiring.assessment.upload;

import hiring.assessment.audit.AssessmentAction;
import hiring.assessment.participation.Participation;
import hiring.assessment.participation.ParticipationStatus;
import hiring.assessment.participation.Participations;
import hiring.assessment.participation.RecordFact;
import hiring.assessment.participation.StageFact;
import hiring.assessment.plan.FindStage;
import hiring.assessment.plan.PlanStage;
import hiring.assessment.plan.StageLookup;
import hiring.assessment.video.VideoContent;
import hiring.assessment.video.VideoFormat;
import hiring.events.id.ApplicationId;
import hiring.events.id.CandidateId;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import hiring.kit.audit.Audit;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A candidate hands in a video, or another one in its place while the window is open. */
@ApplicationScoped
public class HandInVideo {

    private final Participations participations;
    private final FindStage findStage;
    private final Videos videos;
    private final VideoConfig config;
    private final RecordFact recordFact;
    private final Audit audit;
    private final InstantSource clock;

    HandInVideo(
            Participations participations,
            FindStage findStage,
            Videos videos,
            VideoConfig config,
            RecordFact recordFact,
            Audit audit,
            InstantSource clock) {
        this.participations = participations;
        this.findStage = findStage;
        this.videos = videos;
        this.config = config;
        this.recordFact = recordFact;
        this.audit = audit;
        this.clock = clock;
    }

    /** Which activity, and whose. */
    public record OwnActivity(CandidateId candidateId, ApplicationId applicationId, StageCode stageCode) {}

    public HandInOutcome handIn(OwnActivity activity, VideoFormat declared, InputStream body) throws IOException {
        // Before the bytes are read: candidates need not send fifty megabytes to be told that the window is closed
        Optional<HandInOutcome> refusal = QuarkusTransaction.requiringNew().call(() -> refusal(activity));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        long largest = config.largest().asLongValue();
        try (Upload upload = Upload.receive(body, largest)) {
            if (upload.size() > largest) {
                return new HandInOutcome.TooLarge(largest);
            }
            return switch (upload.content()) {
                case VideoContent.NotVideo(var words) -> new HandInOutcome.NotSuchVideo(words);
                case VideoContent.Faulty(var fault) -> new HandInOutcome.Unusable(fault);
                case VideoContent.Playable playable ->
                    playable.format().passesAs(declared)
                            ? QuarkusTransaction.requiringNew().call(() -> store(activity, playable.format(), upload))
                            : new HandInOutcome.NotSuchVideo(playable.format().words());
            };
        }
    }

    private Optional<HandInOutcome> refusal(OwnActivity activity) {
        return participations
                .one(activity.applicationId(), activity.stageCode())
                .map(participation -> refusal(activity, participation, clock.instant()))
                .orElseGet(() -> Optional.of(new HandInOutcome.NoSuchActivity()));
    }

    // The last byte must arrive in time. The participation is locked first: so either the video is stored or the end of
    // the window is acted upon
    private HandInOutcome store(OwnActivity activity, VideoFormat format, Upload upload) {
        Participation participation = participations
                .lock(activity.applicationId(), activity.stageCode())
                .orElseThrow();
        Instant now = clock.instant();
        Optional<HandInOutcome> refusal = refusal(activity, participation, now);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Optional<Videos.Video> before = videos.find(activity.applicationId(), activity.stageCode());
        if (before.isPresent()
                && before.get().sha256().equals(upload.sha256())
                && before.get().contentType().equals(format.mediaType())) {
            return new HandInOutcome.Taken(before.get());
        }
        recordFact.record(participation, new StageFact.VideoHandedIn(now));
        Videos.Video video = videos.replace(activity.applicationId(), activity.stageCode(), format, upload, now);
        audit.record(AssessmentAction.VIDEO_HANDED_IN, activity.applicationId().value());
        return new HandInOutcome.Taken(video);
    }

    private Optional<HandInOutcome> refusal(OwnActivity activity, Participation participation, Instant now) {
        StageLookup found = findStage.find(new VacancyId(participation.vacancyId()), activity.stageCode());
        return switch (found) {
            case StageLookup.NoSuchStage() -> Optional.of(new HandInOutcome.NoSuchActivity());
            case StageLookup.Known known
            when !isOwnVideo(activity, participation, known.stage()) -> Optional.of(new HandInOutcome.NoSuchActivity());
            case StageLookup.OfWithdrawnVacancy withdrawn -> Optional.of(new HandInOutcome.Closed(null));
            case StageLookup.OpenStage open -> refusal(participation.status(), open, now);
        };
    }

    private static boolean isOwnVideo(OwnActivity activity, Participation participation, PlanStage stage) {
        return participation
                        .candidacy()
                        .candidateId()
                        .equals(activity.candidateId().value())
                && stage.parts().takesFile();
    }

    private static Optional<HandInOutcome> refusal(
            ParticipationStatus status, StageLookup.OpenStage open, Instant now) {
        PlanStage stage = open.stage();
        HandInOutcome closed = new HandInOutcome.Closed(local(stage.handInClosesAt(), open));
        return switch (status) {
            case WITHDRAWN -> Optional.of(new HandInOutcome.Withdrawn());
            case TO_SCORE, SCORED, PROGRESSED, NOT_PROGRESSED -> Optional.of(closed);
            case WAITING, INVITED, SUBMITTED -> {
                if (stage.isTooLateToHandIn(now)) {
                    yield Optional.of(closed);
                }
                yield status == ParticipationStatus.WAITING || !stage.isWithinWindow(now)
                        ? Optional.of(new HandInOutcome.NotOpen(local(stage.handInOpensAt(), open)))
                        : Optional.empty();
            }
        };
    }

    private static @Nullable ZonedDateTime local(Optional<Instant> moment, StageLookup.OpenStage open) {
        return moment.map(instant -> instant.atZone(open.process().zone())).orElse(null);
    }
}
