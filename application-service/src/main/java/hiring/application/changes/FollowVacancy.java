package hiring.application.changes;

import hiring.application.audit.ApplicationAction;
import hiring.application.vacancy.Vacancies;
import hiring.application.vacancy.Vacancy;
import hiring.events.VacancyTimetableChanged;
import hiring.events.VacancyWithdrawn;
import hiring.events.id.VacancyId;
import hiring.kit.audit.Audit;
import hiring.kit.pages.PagedTasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/** Applies changes of a published vacancy, and starts the work that tells each of its applications once. */
@ApplicationScoped
public class FollowVacancy {

    private final Vacancies vacancies;
    private final PagedTasks tasks;
    private final Audit audit;
    private final InstantSource clock;

    FollowVacancy(Vacancies vacancies, PagedTasks tasks, Audit audit, InstantSource clock) {
        this.vacancies = vacancies;
        this.tasks = tasks;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void timetableChanged(VacancyTimetableChanged changed) {
        vacancies.recordTimetable(changed);
        // Waits for submissions in progress; later ones have the new closing
        vacancies.holding(new VacancyId(changed.vacancyId())).ifPresent(vacancy -> {
            boolean wasOpen = !vacancy.hasClosed(clock.instant());
            vacancy.change(changed).ifPresent(moved -> tell(vacancy, changed, moved, wasOpen));
        });
    }

    private void tell(Vacancy vacancy, VacancyTimetableChanged changed, Vacancy.MovedDates moved, boolean wasOpen) {
        Instant now = clock.instant();
        boolean draftsMatter = wasOpen || !vacancy.hasClosed(now);
        tasks.add(
                TellTimetable.KIND,
                vacancy.id().value(),
                new TimetableNews(
                                changed.timetableVersion(),
                                changed.reason(),
                                draftsMatter,
                                moved.closing(),
                                vacancy.closesAt(),
                                moved.stages(),
                                now)
                        .write());
        audit.record(
                ApplicationAction.APPLICATIONS_TIMETABLE_TAKEN_OVER,
                vacancy.id().value(),
                Map.of("timetable", String.valueOf(changed.timetableVersion())));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void withdrawn(VacancyWithdrawn withdrawn) {
        vacancies.recordWithdrawn(withdrawn);
        vacancies.holding(new VacancyId(withdrawn.vacancyId())).ifPresent(vacancy -> {
            boolean wasOpen = !vacancy.hasClosed(clock.instant());
            if (vacancy.withdraw(withdrawn.occurredAt())) {
                stop(vacancy, wasOpen);
            }
        });
    }

    private void stop(Vacancy vacancy, boolean wasOpen) {
        tasks.add(
                StopApplications.KIND,
                vacancy.id().value(),
                wasOpen ? StopApplications.WITH_DRAFTS : StopApplications.SUBMITTED_ONLY);
        audit.record(ApplicationAction.APPLICATIONS_STOPPED, vacancy.id().value());
    }
}
