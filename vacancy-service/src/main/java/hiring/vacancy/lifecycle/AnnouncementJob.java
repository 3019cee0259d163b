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

    private static final int BATCH = 500;

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
        // What is announced is no longer due, so that a full batch has others behind it
        boolean more = true;
        while (more) {
            List<UUID> due = announceMoments.due(BATCH);
            int announced = 0;
            for (UUID id : due) {
                announced += announce(id) ? 1 : 0;
            }
            more = due.size() == BATCH && announced > 0;
        }
    }

    private boolean announce(UUID id) {
        try {
            return announceMoments.announce(id);
        } catch (RuntimeException e) {
            Log.errorf(e, "The moments of a vacancy could not be announced; trying again [vacancy=%s]", id);
            return false;
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
