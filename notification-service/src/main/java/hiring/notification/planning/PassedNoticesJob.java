package hiring.notification.planning;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Cancels announcements that are too late. Sending and recording a call check the time themselves. */
@ApplicationScoped
class PassedNoticesJob {

    private static final int BATCH = 200;

    private final CancelObsoleteNotices cancelObsoleteNotices;

    PassedNoticesJob(CancelObsoleteNotices cancelObsoleteNotices) {
        this.cancelObsoleteNotices = cancelObsoleteNotices;
    }

    @Scheduled(
            every = "{hiring.delivery.passed-search}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void run() {
        int found;
        do {
            found = cancelObsoleteNotices.cancelPassed(BATCH);
            if (found > 0) {
                Log.infof("%d announcements were not told in time", found);
            }
        } while (found == BATCH);
    }
}
