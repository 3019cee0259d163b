package hiring.assessment.progress;

import hiring.assessment.plan.AssessmentPlan;
import hiring.assessment.plan.AssessmentPlans;
import hiring.assessment.plan.PlanStages;
import hiring.assessment.planversion.PlanVersions;
import hiring.events.StageClosed;
import hiring.events.StageOpened;
import hiring.events.VacancyPublished;
import hiring.events.VacancyTimetableChanged;
import hiring.events.VacancyWithdrawn;
import hiring.events.id.StageCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.InstantSource;

/** Applies what vacancy-service publishes. */
@ApplicationScoped
public class RecordVacancy {

    private final AssessmentPlans plans;
    private final PlanStages stages;
    private final PlanVersions planVersions;
    private final AdvanceAll advanceAll;
    private final Event<SelectionStopped> stopped;
    private final InstantSource clock;

    RecordVacancy(
            AssessmentPlans plans,
            PlanStages stages,
            PlanVersions planVersions,
            AdvanceAll advanceAll,
            Event<SelectionStopped> stopped,
            InstantSource clock) {
        this.planVersions = planVersions;
        this.clock = clock;
        this.stopped = stopped;
        this.plans = plans;
        this.stages = stages;
        this.advanceAll = advanceAll;
    }

    @Transactional
    public void published(VacancyPublished vacancy) {
        AssessmentPlan plan = plans.lockOrBegin(vacancy.vacancyId());
        stages.adopt(plan, vacancy);
        planVersions.published(plan, clock.instant());
        advanceAll.soon(plan);
    }

    /** Open windows move as well; stages that are over stay over. */
    @Transactional
    public void timetableChanged(VacancyTimetableChanged changed) {
        AssessmentPlan plan = plans.lockOrBegin(changed.vacancyId());
        if (plan.changeTimetable(changed)) {
            advanceAll.soon(plan);
        }
    }

    /** Stops the selection: no candidate takes part any more, and reserved rooms and assessors are free. */
    @Transactional
    public void withdrawn(VacancyWithdrawn withdrawn) {
        AssessmentPlan plan = plans.lockOrBegin(withdrawn.vacancyId());
        plan.withdraw(withdrawn.occurredAt());
        advanceAll.soon(plan);
        stopped.fire(new SelectionStopped(withdrawn.vacancyId()));
    }

    // The job would find out by the clock a little later
    @Transactional
    public void opened(StageOpened opened) {
        AssessmentPlan plan = plans.lockOrBegin(opened.vacancyId());
        stages.of(plan, new StageCode(opened.stageCode())).ifPresent(stage -> stage.announceOpen());
        advanceAll.soon(plan);
    }

    // Only a wake-up: the clock of this service decides whether the window has ended, because it decides on uploads
    @Transactional
    public void closed(StageClosed closed) {
        advanceAll.soon(plans.lockOrBegin(closed.vacancyId()));
    }
}
