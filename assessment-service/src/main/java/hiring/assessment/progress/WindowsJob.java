package hiring.assessment.progress;

import hiring.assessment.plan.AssessmentPlans;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/**
 * Finds windows of stages that have begun or ended. It does not enforce them: uploads are checked against the window
 * itself, so a late run only delays the next step.
 */
@ApplicationScoped
public class WindowsJob {

    private static final int BATCH = 100;

    private final AssessmentPlans plans;
    private final WakeVacancy wakeVacancy;
    private final InstantSource clock;

    WindowsJob(AssessmentPlans plans, WakeVacancy wakeVacancy, InstantSource clock) {
        this.plans = plans;
        this.wakeVacancy = wakeVacancy;
        this.clock = clock;
    }

    @Scheduled(
            every = "{hiring.assessment.windows.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void run() {
        List<UUID> due = plans.due(clock.instant(), BATCH);
        for (UUID vacancyId : due) {
            try {
                wakeVacancy.wake(vacancyId);
            } catch (RuntimeException e) {
                // One vacancy that cannot be moved must not hold up the others; it stays due
                Log.errorf(e, "Could not move applications on [vacancy=%s]", vacancyId);
            }
        }
    }
}
