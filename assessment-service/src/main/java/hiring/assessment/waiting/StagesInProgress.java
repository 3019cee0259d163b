package hiring.assessment.waiting;

import hiring.assessment.participation.Participations;
import hiring.assessment.participation.Participations.Waiting;
import hiring.assessment.plan.AssessmentPlan;
import hiring.assessment.plan.AssessmentPlans;
import hiring.assessment.plan.PlanStage;
import hiring.assessment.plan.PlanStages;
import hiring.assessment.plan.PlanStages.InProgress;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import hiring.kit.task.TaskSource.After;
import hiring.kit.task.WaitingTask;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The stages in progress that may wait for a recruiter: few of all stages, read once for a request and all its kinds of
 * tasks.
 */
@RequestScoped
class StagesInProgress {

    private final AssessmentPlans plans;
    private final PlanStages stages;
    private final Participations participations;

    private @Nullable List<StageInProgress> known;

    StagesInProgress(AssessmentPlans plans, PlanStages stages, Participations participations) {
        this.plans = plans;
        this.stages = stages;
        this.participations = participations;
    }

    /** A stage with its plan and what its participants wait for. */
    record StageInProgress(
            InProgress key, AssessmentPlan plan, List<PlanStage> course, PlanStage stage, Waiting participants) {

        StageInProgress {
            course = List.copyOf(course);
        }

        VacancyId vacancy() {
            return new VacancyId(key.vacancyId());
        }

        StageCode code() {
            return new StageCode(key.code());
        }

        /** Identified by the stage's row. */
        WaitingTask task(long number, Instant since, @Nullable Instant dueAt) {
            return new WaitingTask(
                    new After(since, key.id()), key.id(), key.vacancyId(), null, key.code(), number, since, dueAt);
        }
    }

    /** Those at which candidates wait to begin, or for a decision on their results. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<StageInProgress> all() {
        List<StageInProgress> read = known;
        if (read == null) {
            read = read();
            known = read;
        }
        return read;
    }

    private List<StageInProgress> read() {
        Map<InProgress, Waiting> waiting = participations.waitingAt(stages.inProgress());
        Map<UUID, AssessmentPlan> concerned =
                plans
                        .all(waiting.keySet().stream()
                                .map(InProgress::vacancyId)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(AssessmentPlan::vacancyId, Function.identity()));
        Map<UUID, List<PlanStage>> courses = stages.courses(List.copyOf(concerned.values()));
        return waiting.entrySet().stream()
                .map(one -> {
                    UUID vacancyId = one.getKey().vacancyId();
                    List<PlanStage> course = Objects.requireNonNull(courses.get(vacancyId));
                    PlanStage stage = course.stream()
                            .filter(each ->
                                    each.code().value().equals(one.getKey().code()))
                            .findFirst()
                            .orElseThrow();
                    return new StageInProgress(
                            one.getKey(),
                            Objects.requireNonNull(concerned.get(vacancyId)),
                            course,
                            stage,
                            one.getValue());
                })
                .toList();
    }
}
