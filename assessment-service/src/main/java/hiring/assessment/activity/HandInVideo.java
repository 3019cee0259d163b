package hiring.assessment.activity;

import hiring.assessment.plan.AssessmentPlan;
import hiring.assessment.plan.AssessmentPlans;
import hiring.assessment.plan.Stage;
import hiring.assessment.plan.Stages;
import hiring.assessment.progress.Entries;
import hiring.assessment.progress.Entry;
import hiring.assessment.progress.EntryStatus;
import hiring.assessment.video.VideoContent;
import hiring.assessment.video.VideoFormat;
import hiring.events.SelectionStage.Kind;
import hiring.events.VideoSubmitted;
import hiring.kit.audit.Audit;
import hiring.kit.outbox.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A candidate hands in a video, or another one in its place while the window is open. */
@ApplicationScoped
public class HandInVideo {

    private final Entries entries;
    private final AssessmentPlans plans;
    private final Stages stages;
    private final Videos videos;
    private final VideoConfig config;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    HandInVideo(
            Entries entries,
            AssessmentPlans plans,
            Stages stages,
            Videos videos,
            VideoConfig config,
            Outbox outbox,
            Audit audit,
            InstantSource clock) {
        this.entries = entries;
        this.plans = plans;
        this.stages = stages;
        this.videos = videos;
        this.config = config;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Which activity, and whose. */
    public record Activity(UUID candidateId, UUID applicationId, String stageCode) {}

    public HandInOutcome handIn(Activity activity, VideoFormat declared, InputStream body) throws IOException {
        // First without the bytes: nobody should send fifty megabytes to be told that the window is closed
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

    private Optional<HandInOutcome> refusal(Activity activity) {
        return entries.find(
                        "from Entry e join fetch e.candidacy where e.candidacy.applicationId = ?1 and e.stageCode = ?2",
                        activity.applicationId(),
                        activity.stageCode())
                .firstResultOptional()
                .map(entry -> refusal(activity, entry, clock.instant()))
                .orElseGet(() -> Optional.of(new HandInOutcome.NoSuchActivity()));
    }

    // The last byte must be here in time. The entry's lock comes first: when the window's end is being acted upon, it
    // is decided who was first
    private HandInOutcome store(Activity activity, VideoFormat format, Upload upload) {
        Entry entry =
                entries.lock(activity.applicationId(), activity.stageCode()).orElseThrow();
        Instant now = clock.instant();
        Optional<HandInOutcome> refusal = refusal(activity, entry, now);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Optional<Videos.Video> before = videos.find(activity.applicationId(), activity.stageCode());
        if (before.isPresent()
                && before.get().sha256().equals(upload.sha256())
                && before.get().contentType().equals(format.mediaType())) {
            return taken(before.get());
        }
        entry.handIn(now);
        Videos.Video video = videos.replace(activity.applicationId(), activity.stageCode(), format, upload, now);
        audit.record("video.handed-in", activity.applicationId());
        outbox.add(new VideoSubmitted(
                entry.applicationId(), entry.vacancyId(), entry.candidacy().candidateId(), entry.stageCode(), now));
        return taken(video);
    }

    private Optional<HandInOutcome> refusal(Activity activity, Entry entry, Instant now) {
        AssessmentPlan plan = plans.findById(entry.vacancyId());
        Stage stage = stages.of(plan, entry.stageCode()).orElseThrow();
        if (!entry.candidacy().candidateId().equals(activity.candidateId())
                || stage.kind() != Kind.SUBMITTED_ACTIVITY) {
            return Optional.of(new HandInOutcome.NoSuchActivity());
        }
        HandInOutcome closed = new HandInOutcome.Closed(local(stage.definition().closesAt(), plan));
        if (plan.isWithdrawn()) {
            return Optional.of(new HandInOutcome.Closed(null));
        }
        return switch (entry.status()) {
            case WITHDRAWN -> Optional.of(new HandInOutcome.Withdrawn());
            case TO_SCORE, SCORED, PROGRESSED, NOT_PROGRESSED -> Optional.of(closed);
            case WAITING, INVITED, SUBMITTED -> {
                if (stage.hasClosed(now)) {
                    yield Optional.of(closed);
                }
                yield entry.status() == EntryStatus.WAITING || !stage.isWithinWindow(now)
                        ? Optional.of(new HandInOutcome.NotOpen(
                                local(stage.definition().opensAt(), plan)))
                        : Optional.empty();
            }
        };
    }

    private static @Nullable ZonedDateTime local(@Nullable Instant moment, AssessmentPlan plan) {
        return moment == null
                ? null
                : plan.process().map(process -> moment.atZone(process.zone())).orElse(null);
    }

    private static HandInOutcome taken(Videos.Video video) {
        return new HandInOutcome.Taken(
                video.applicationId(),
                video.stageCode(),
                video.contentType(),
                video.size(),
                video.sha256(),
                video.handedInAt());
    }
}
