package hiring.assessment.activity;

import hiring.assessment.participation.Participation;
import hiring.assessment.participation.Participations;
import hiring.assessment.plan.AssessmentPlans;
import hiring.assessment.plan.PlanStage;
import hiring.assessment.plan.PlanStages;
import hiring.events.id.CandidateId;
import hiring.kit.task.TaskSource.After;
import hiring.kit.task.WaitingTask;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The stages at which something may be asked of a candidate, who takes part in few. They are read once for a request
 * and all its kinds of tasks.
 */
@RequestScoped
class OpenStages {

    private final Participations participations;
    private final AssessmentPlans plans;
    private final PlanStages stages;
    private final Map<CandidateId, List<OpenStage>> known = new HashMap<>();

    OpenStages(Participations participations, AssessmentPlans plans, PlanStages stages) {
        this.participations = participations;
        this.plans = plans;
        this.stages = stages;
    }

    /** A stage in which the candidate takes part. */
    record OpenStage(Participation participation, PlanStage stage) {

        /** Identified by the participation. */
        WaitingTask task(Instant since, @Nullable Instant dueAt) {
            return new WaitingTask(
                    new After(since, participation.id()),
                    participation.id(),
                    participation.vacancyId(),
                    participation.applicationId(),
                    participation.stageCode(),
                    1,
                    since,
                    dueAt);
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    List<OpenStage> of(CandidateId candidate) {
        return known.computeIfAbsent(candidate, this::read);
    }

    private List<OpenStage> read(CandidateId candidate) {
        List<Participation> own = participations.openOfCandidate(candidate);
        Map<UUID, Map<String, PlanStage>> courses = stages.byCode(
                plans.all(own.stream().map(Participation::vacancyId).distinct().toList()));
        return own.stream()
                .map(participation -> new OpenStage(
                        participation,
                        Objects.requireNonNull(Objects.requireNonNull(courses.get(participation.vacancyId()))
                                .get(participation.stageCode()))))
                .filter(open -> !open.stage().isOver())
                .toList();
    }
}
