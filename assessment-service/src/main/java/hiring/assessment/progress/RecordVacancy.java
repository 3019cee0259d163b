package hiring.assessment.progress;

import hiring.assessment.plan.AssessmentPlan;
import hiring.assessment.plan.AssessmentPlans;
import hiring.assessment.plan.Stages;
import hiring.events.StageClosed;
import hiring.events.StageOpened;
import hiring.events.VacancyPublished;
import hiring.events.VacancyTimetableChanged;
import hiring.events.VacancyWithdrawn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

/** What the vacancies' owner says. */
@ApplicationScoped
public class RecordVacancy {

    private final AssessmentPlans plans;
    private final Stages stages;
    private final AdvanceAll advanceAll;
    private final Event<SelectionStopped> stopped;

    RecordVacancy(AssessmentPlans plans, Stages stages, AdvanceAll advanceAll, Event<SelectionStopped> stopped) {
        this.stopped = stopped;
        this.plans = plans;
        this.stages = stages;
        this.advanceAll = advanceAll;
    }

    @Transactional
    public void published(VacancyPublished vacancy) {
        AssessmentPlan plan = plans.lockOrBegin(vacancy.vacancyId());
        stages.adopt(plan, vacancy);
        advanceAll.soon(plan);
    }

    /** Windows under way move as well; what is over stays over. */
    @Transactional
    public void timetableChanged(VacancyTimetableChanged changed) {
        AssessmentPlan plan = plans.lockOrBegin(changed.vacancyId());
        if (plan.changeTimetable(changed)) {
            advanceAll.soon(plan);
        }
    }

    /** The selection stops where it is: no candidate takes part any more, and what was reserved is free. */
    @Transactional
    public void withdrawn(VacancyWithdrawn withdrawn) {
        AssessmentPlan plan = plans.lockOrBegin(withdrawn.vacancyId());
        plan.withdraw(withdrawn.occurredAt());
        advanceAll.soon(plan);
        stopped.fire(new SelectionStopped(withdrawn.vacancyId()));
    }

    // The clock would find out by itself a little later
    @Transactional
    public void opened(StageOpened opened) {
        AssessmentPlan plan = plans.lockOrBegin(opened.vacancyId());
        stages.of(plan, opened.stageCode()).ifPresent(stage -> stage.announceOpen());
        advanceAll.soon(plan);
    }

    // A wake-up: whether the window has ended is for the clock here to say, because videos are taken by that clock
    @Transactional
    public void closed(StageClosed closed) {
        advanceAll.soon(plans.lockOrBegin(closed.vacancyId()));
    }
}
