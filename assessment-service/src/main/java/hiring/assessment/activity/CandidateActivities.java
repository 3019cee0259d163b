package hiring.assessment.activity;

import hiring.assessment.plan.AssessmentPlan;
import hiring.assessment.plan.AssessmentPlans;
import hiring.assessment.plan.SelectionProcess;
import hiring.assessment.plan.Stage;
import hiring.assessment.plan.Stages;
import hiring.assessment.progress.Entries;
import hiring.assessment.progress.Entry;
import hiring.assessment.progress.EntryStatus;
import hiring.events.SelectionStage.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a candidate is asked to do by themselves. Tells nothing of what came of it. */
@ApplicationScoped
public class CandidateActivities {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Entries entries;
    private final AssessmentPlans plans;
    private final Stages stages;
    private final Videos videos;
    private final InstantSource clock;

    CandidateActivities(Entries entries, AssessmentPlans plans, Stages stages, Videos videos, InstantSource clock) {
        this.entries = entries;
        this.plans = plans;
        this.stages = stages;
        this.videos = videos;
        this.clock = clock;
    }

    /** How an activity stands for the candidate. */
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
            @Nullable HandedIn handedIn) {}

    /**
     * A part of the list, and where the next one begins.
     *
     * @param next absent at the end
     */
    public record Part(List<Activity> activities, @Nullable UUID next) {}

    @Transactional
    public Part list(UUID candidateId, @Nullable UUID after, int limit) {
        // Stages that ask nothing of the candidate are left out below, so a part may hold fewer; the cursor goes over
        // all
        List<Entry> page = entries.ofCandidate(candidateId, after == null ? BEFORE_ALL : after, limit + 1);
        boolean more = page.size() > limit;
        List<Entry> shown = more ? page.subList(0, limit) : page;
        Map<String, Videos.Video> handedIn = videos.ofApplications(
                shown.stream().map(Entry::applicationId).distinct().toList());
        Map<UUID, Map<String, Stage>> courses = new HashMap<>();
        Map<UUID, SelectionProcess> processes = new HashMap<>();
        for (AssessmentPlan plan : plans.list(
                "vacancyId in ?1",
                shown.stream().map(Entry::vacancyId).distinct().toList())) {
            courses.put(
                    plan.vacancyId(),
                    stages.of(plan).stream().collect(Collectors.toMap(Stage::code, Function.identity())));
            processes.put(plan.vacancyId(), plan.process().orElseThrow());
        }
        Instant now = clock.instant();
        List<Activity> activities = shown.stream()
                .map(entry -> {
                    Stage stage = Objects.requireNonNull(Objects.requireNonNull(courses.get(entry.vacancyId()))
                            .get(entry.stageCode()));
                    return activity(
                            Objects.requireNonNull(processes.get(entry.vacancyId())),
                            stage,
                            entry,
                            handedIn.get(Videos.keyOf(entry.applicationId(), entry.stageCode())),
                            now);
                })
                .filter(activity -> isAsked(activity.kind()))
                .toList();
        return new Part(activities, more ? shown.getLast().id() : null);
    }

    private static boolean isAsked(Kind kind) {
        return switch (kind) {
            case SUBMITTED_ACTIVITY, TEST, QUESTIONNAIRE -> true;
            case FORM_REVIEW, ASSESSMENT_CENTRE, INTERVIEW -> false;
        };
    }

    private static Activity activity(
            SelectionProcess process, Stage stage, Entry entry, Videos.@Nullable Video video, Instant now) {
        return new Activity(
                entry.applicationId(),
                entry.vacancyId(),
                process.title(),
                stage.code(),
                stage.definition().name(),
                stage.kind(),
                stage.definition().opensAt(),
                stage.definition().closesAt(),
                stateOf(stage, entry, now),
                entry.invitedAt().orElse(null),
                video == null
                        ? null
                        : new HandedIn(video.contentType(), video.size(), video.sha256(), video.handedInAt()));
    }

    private static ActivityState stateOf(Stage stage, Entry entry, Instant now) {
        if (entry.status() == EntryStatus.WITHDRAWN) {
            return ActivityState.WITHDRAWN;
        }
        boolean done = entry.submittedAt().isPresent()
                || entry.answeredAt().isPresent()
                || entry.mark().isPresent();
        if (done) {
            return ActivityState.DONE;
        }
        if (stage.hasClosed(now) || stage.isOver()) {
            return ActivityState.CLOSED;
        }
        return stage.isWithinWindow(now) && entry.status() != EntryStatus.WAITING
                ? ActivityState.OPEN
                : ActivityState.NOT_OPEN;
    }
}
