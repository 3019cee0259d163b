package hiring.application.changes;

import hiring.application.offer.WithdrawOffers;
import hiring.application.submission.ApplicationStatus;
import hiring.application.submission.Applications;
import hiring.application.vacancy.Vacancies;
import hiring.application.vacancy.Vacancy;
import hiring.events.ApplicationStopped;
import hiring.events.ApplicationTimetableChanged;
import hiring.events.VacancyTimetableChanged;
import hiring.events.VacancyWithdrawn;
import hiring.kit.audit.Audit;
import hiring.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/** Takes over what happens to a published vacancy, and says once for each application what that means to it. */
@ApplicationScoped
public class FollowVacancy {

    private final Vacancies vacancies;
    private final Applications applications;
    private final WithdrawOffers withdrawOffers;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    FollowVacancy(
            Vacancies vacancies,
            Applications applications,
            WithdrawOffers withdrawOffers,
            Outbox outbox,
            Audit audit,
            InstantSource clock) {
        this.vacancies = vacancies;
        this.applications = applications;
        this.withdrawOffers = withdrawOffers;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void timetableChanged(VacancyTimetableChanged changed) {
        vacancies.recordTimetable(changed);
        // Waits for the submissions under way; those that come after have the new closing
        vacancies.holding(changed.vacancyId()).ifPresent(vacancy -> {
            boolean wasOpen = !vacancy.hasClosed(clock.instant());
            vacancy.change(changed).ifPresent(moved -> tell(vacancy, changed, moved, wasOpen));
        });
    }

    private void tell(Vacancy vacancy, VacancyTimetableChanged changed, Vacancy.MovedDates moved, boolean wasOpen) {
        Instant now = clock.instant();
        boolean draftsMatter = wasOpen || !vacancy.hasClosed(now);
        for (Applications.Standing standing : applications.standingIn(vacancy.id())) {
            boolean submitted = standing.status() != ApplicationStatus.DRAFT;
            if (submitted || draftsMatter) {
                outbox.add(new ApplicationTimetableChanged(
                        standing.id(),
                        vacancy.id(),
                        standing.candidateId(),
                        changed.timetableVersion(),
                        changed.reason(),
                        submitted,
                        moved.closing(),
                        vacancy.closesAt(),
                        moved.stages(),
                        now));
            }
        }
        audit.record(
                "applications.timetable-taken-over",
                vacancy.id(),
                Map.of("timetable", String.valueOf(changed.timetableVersion())));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void withdrawn(VacancyWithdrawn withdrawn) {
        vacancies.recordWithdrawn(withdrawn);
        vacancies.holding(withdrawn.vacancyId()).ifPresent(vacancy -> {
            boolean wasOpen = !vacancy.hasClosed(clock.instant());
            if (vacancy.withdraw(withdrawn.occurredAt())) {
                stop(vacancy, wasOpen);
            }
        });
    }

    // A draft that missed the closing was over before
    private void stop(Vacancy vacancy, boolean wasOpen) {
        Instant now = clock.instant();
        WithdrawOffers.Ended offers = withdrawOffers.withdrawOpen(vacancy.id(), now);
        for (Applications.Standing standing : applications.standingIn(vacancy.id())) {
            boolean submitted = standing.status() != ApplicationStatus.DRAFT;
            // Somebody may have accepted before vacancy-service heard of it; then the withdrawal comes too late for
            // them
            boolean bound = offers.accepted().contains(standing.id());
            if (!bound && (submitted || wasOpen)) {
                outbox.add(new ApplicationStopped(
                        standing.id(),
                        vacancy.id(),
                        standing.candidateId(),
                        submitted,
                        offers.withdrawn().get(standing.id()),
                        now));
            }
        }
        audit.record("applications.stopped", vacancy.id());
    }
}
