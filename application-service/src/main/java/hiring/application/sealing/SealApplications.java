package hiring.application.sealing;

import hiring.application.application.Applications;
import hiring.application.audit.ApplicationAction;
import hiring.application.vacancy.Vacancies;
import hiring.application.vacancy.Vacancy;
import hiring.events.ApplicationsSealed;
import hiring.events.id.VacancyId;
import hiring.kit.audit.Audit;
import hiring.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/** Publishes once how many applications a closed vacancy has, when none can be added any more. */
@ApplicationScoped
public class SealApplications {

    private final Vacancies vacancies;
    private final Applications applications;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    SealApplications(Vacancies vacancies, Applications applications, Outbox outbox, Audit audit, InstantSource clock) {
        this.vacancies = vacancies;
        this.applications = applications;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Does nothing unless the closing is announced and this service's own clock has passed it; can be asked at any
     * time.
     */
    @Transactional
    public void sealIfDue(VacancyId vacancyId) {
        // Waits for the submissions under way, which share the vacancy; those that come after find it sealed
        vacancies.holding(vacancyId).filter(this::isDue).ifPresent(this::seal);
    }

    private boolean isDue(Vacancy vacancy) {
        Instant now = clock.instant();
        return !vacancy.isSealed()
                && !vacancy.isWithdrawn()
                && vacancy.takesNoMore(now)
                && vacancies.isClosingAnnounced(vacancy.id())
                && !applications.isAwaited(vacancy.id(), now);
    }

    private void seal(Vacancy vacancy) {
        Instant now = clock.instant();
        int submitted = applications.countSubmitted(vacancy.id());
        vacancy.seal(submitted, now);
        outbox.add(new ApplicationsSealed(vacancy.id().value(), submitted, now));
        audit.record(
                ApplicationAction.APPLICATIONS_SEALED,
                vacancy.id().value(),
                Map.of("submitted", String.valueOf(submitted)));
    }
}
