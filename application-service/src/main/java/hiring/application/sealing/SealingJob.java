package hiring.application.sealing;

import hiring.application.application.Applications;
import hiring.application.vacancy.Vacancies;
import hiring.events.id.VacancyId;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/** Seals vacancies that could not be sealed when their closing was announced: the clock or the service was late. */
@ApplicationScoped
public class SealingJob {

    private static final int BATCH = 100;

    private final Vacancies vacancies;
    private final Applications applications;
    private final SealApplications sealApplications;
    private final InstantSource clock;

    SealingJob(Vacancies vacancies, Applications applications, SealApplications sealApplications, InstantSource clock) {
        this.applications = applications;
        this.vacancies = vacancies;
        this.sealApplications = sealApplications;
        this.clock = clock;
    }

    @Scheduled(
            every = "{hiring.application.sealing.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    public void run() {
        Instant now = clock.instant();
        for (UUID vacancy : vacancies.toSeal(now, applications.vacanciesAwaiting(now), BATCH)) {
            try {
                sealApplications.sealIfDue(new VacancyId(vacancy));
            } catch (RuntimeException e) {
                // One vacancy that cannot be sealed must not keep the others waiting
                Log.errorf(e, "Could not seal the applications [vacancy=%s]", vacancy);
            }
        }
    }
}
