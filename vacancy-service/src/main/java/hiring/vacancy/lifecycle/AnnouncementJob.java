package hiring.vacancy.lifecycle;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Looks for moments that have come. Every replica does. */
@Singleton
class AnnouncementJob {

    private static final int BATCH = 1_000;

    private final AnnounceMoments announceMoments;

    AnnouncementJob(AnnounceMoments announceMoments, MeterRegistry metrics) {
        this.announceMoments = announceMoments;
        metrics.gauge("hiring.closings.overdue", this, AnnouncementJob::overdue);
    }

    // One transaction for each vacancy: one that cannot be announced must not keep the others waiting
    @Scheduled(
            every = "{hiring.vacancy.announcements.every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void run() {
        List<UUID> due = announceMoments.due(BATCH);
        for (UUID id : due) {
            try {
                announceMoments.announce(id);
            } catch (RuntimeException e) {
                Log.errorf(e, "The moments of a vacancy could not be announced; trying again [vacancy=%s]", id);
            }
        }
    }

    private double overdue() {
        try {
            return announceMoments.overdueClosings();
        } catch (RuntimeException e) {
            return Double.NaN;
        }
    }
}
