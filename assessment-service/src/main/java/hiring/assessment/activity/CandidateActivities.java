package hiring.assessment.activity;

import hiring.assessment.participation.Participation;
import hiring.assessment.participation.ParticipationStatus;
import hiring.assessment.participation.Participations;
import hiring.assessment.plan.AssessmentPlan;
import hiring.assessment.plan.AssessmentPlans;
import hiring.assessment.plan.PlanStage;
import hiring.assessment.plan.PlanStages;
import hiring.assessment.plan.SelectionProcess;
import hiring.assessment.upload.Videos;
import hiring.events.SelectionStage.Kind;
import hiring.events.id.ApplicationId;
import hiring.events.id.CandidateId;
import hiring.events.id.StageCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists what a candidate is asked to do. Results are not part of it. */
@ApplicationScoped
public class CandidateActivities {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Participations participations;
    private final AssessmentPlans plans;
    private final PlanStages stages;
    private final Videos videos;
    private final InstantSource clock;

    CandidateActivities(
            Participations participations,
            AssessmentPlans plans,
            PlanStages stages,
            Videos videos,
            InstantSource clock) {
        this.participations = participations;
        this.plans = plans;
        this.stages = stages;
        this.videos = videos;
        this.clock = clock;
    }

    /** The state of an activity for its candidate. */
    public enum ActivityState {
        NOT_OPEN,
        OPEN,
        DONE,
        CLOSED,
        WITHDRAWN
    }

    /** What was handed in. */
    public record HandedIn(String contentType, long size, String sha256, Instant handedInAt) {}

    /** An activity, a test or a questionnaire. */
    public record Activity(
            UUID applicationId,
            UUID vacancyId,
            String vacancyTitle,
            String stageCode,
            String stageName,
            Kind kind,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt,
            ActivityState state,
            @Nullable Instant invitedAt,
            @Nullable HandedIn handedIn,
            List<PartWindow> parts) {

        public Activity {
            parts = List.copyOf(parts);
        }
    }

    /** The window of a part that has one of its own. */
    public record PartWindow(String code, String name, Instant opensAt, Instant closesAt) {}

    /**
     * A part of the list, and where the next one begins.
     *
     * @param next absent at the end
     */
    public record Part(List<Activity> activities, @Nullable UUID next) {}

    @Transactional
    public Part list(CandidateId candidateId, @Nullable UUID after, int limit) {
        // Stages that ask nothing of the candidate are left out below: a part may hold fewer, and the cursor covers all
        List<Participation> page =
                participations.ofCandidate(candidateId, after == null ? BEFORE_ALL : after, limit + 1);
        boolean more = page.size() > limit;
        List<Participation> shown = more ? page.subList(0, limit) : page;
        Map<String, Videos.Video> handedIn = videos.ofApplications(
                shown.stream().map(Participation::applicationId).distinct().toList());
        List<AssessmentPlan> known = plans.all(
                shown.stream().map(Participation::vacancyId).distinct().toList());
        Map<UUID, Map<String, PlanStage>> courses = stages.byCode(known);
        Map<UUID, SelectionProcess> processes = known.stream()
                .collect(Collectors.toMap(
                        AssessmentPlan::vacancyId, plan -> plan.process().orElseThrow()));
        Instant now = clock.instant();
        List<Activity> activities = shown.stream()
                .filter(participation -> stageOf(participation, courses).parts().areTakenAlone())
                .map(participation -> activity(
                        Objects.requireNonNull(processes.get(participation.vacancyId())),
                        stageOf(participation, courses),
                        participation,
                        handedIn.get(Videos.keyOf(
                                new ApplicationId(participation.applicationId()),
                                new StageCode(participation.stageCode()))),
                        now))
                .toList();
        return new Part(activities, more ? shown.getLast().id() : null);
    }

    private static PlanStage stageOf(Participation participation, Map<UUID, Map<String, PlanStage>> courses) {
        return Objects.requireNonNull(
                Objects.requireNonNull(courses.get(participation.vacancyId())).get(participation.stageCode()));
    }

    private static Activity activity(
            SelectionProcess process,
            PlanStage stage,
            Participation participation,
            Videos.@Nullable Video video,
            Instant now) {
        return new Activity(
                participation.applicationId(),
                participation.vacancyId(),
                process.title(),
                stage.code().value(),
                stage.definition().name(),
                stage.kind(),
                stage.handInOpensAt().orElse(null),
                stage.handInClosesAt().orElse(null),
                stateOf(stage, participation, now),
                participation.invitedAt().orElse(null),
                video == null
                        ? null
                        : new HandedIn(video.contentType(), video.size(), video.sha256(), video.handedInAt()),
                stage.parts().all().stream()
                        .flatMap(CandidateActivities::ownWindow)
                        .toList());
    }

    private static Stream<PartWindow> ownWindow(hiring.assessment.plan.Part part) {
        Instant opensAt = part.opensAt();
        Instant closesAt = part.closesAt();
        return opensAt == null || closesAt == null
                ? Stream.of()
                : Stream.of(new PartWindow(part.code(), part.name(), opensAt, closesAt));
    }

    static ActivityState stateOf(PlanStage stage, Participation participation, Instant now) {
        if (participation.status() == ParticipationStatus.WITHDRAWN) {
            return ActivityState.WITHDRAWN;
        }
        // Which of several parts have results would tell who has failed one
        boolean done = participation.submittedAt().isPresent()
                || participation.answeredAt().isPresent()
                || (stage.parts().recorded().size() == 1 && participation.hasResult());
        if (done) {
            return ActivityState.DONE;
        }
        if (stage.isTooLateToHandIn(now) || stage.isOver()) {
            return ActivityState.CLOSED;
        }
        return stage.isWithinWindow(now) && participation.status() != ParticipationStatus.WAITING
                ? ActivityState.OPEN
                : ActivityState.NOT_OPEN;
    }
}
