package hiring.vacancy.publication;

import hiring.events.id.VacancyId;
import hiring.vacancy.lifecycle.FindVacancy;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.util.List;

/** Polls for moments that have come, in every replica. */
@Singleton
class AnnouncementJob {

    private static final int BATCH = 500;

    private final FindVacancy findVacancy;
    private final AnnounceMoments announceMoments;

    AnnouncementJob(FindVacancy findVacancy, AnnounceMoments announceMoments, MeterRegistry metrics) {
        this.findVacancy = findVacancy;
        this.announceMoments = announceMoments;
        Gauge.builder("hiring.closings.overdue", this, AnnouncementJob::overdue)
                .description("Vacancies whose closing has passed and is not announced")
                .register(metrics);
    }

    // One transaction for each vacancy, so that a failing one does not hold up the others
    @Scheduled(
            every = "{hiring.vacancy.announcements.every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void run() {
        // Announced vacancies are no longer due, so the next query returns the following ones
        boolean more = true;
        while (more) {
            List<VacancyId> due = findVacancy.due(BATCH);
            int announced = 0;
            for (VacancyId id : due) {
                announced += announce(id) ? 1 : 0;
            }
            more = due.size() == BATCH && announced > 0;
        }
    }

    private boolean announce(VacancyId id) {
        try {
            return announceMoments.announce(id);
        } catch (RuntimeException e) {
            Log.errorf(e, "The moments of a vacancy could not be announced; trying again [vacancy=%s]", id);
            return false;
        }
    }

    private double overdue() {
        try {
            return findVacancy.overdueClosings();
        } catch (RuntimeException e) {
            return Double.NaN;
        }
    }
}
