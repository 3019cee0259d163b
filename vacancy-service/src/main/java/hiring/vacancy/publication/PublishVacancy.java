package hiring.vacancy.publication;

import hiring.events.id.VacancyId;
import hiring.kit.version.ExpectedVersion;
import hiring.vacancy.audit.VacancyAction;
import hiring.vacancy.lifecycle.ChangeVacancy;
import hiring.vacancy.lifecycle.StepOutcome;
import hiring.vacancy.lifecycle.Vacancy.Transition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Publishes an approved vacancy, and withdraws a published one. */
@ApplicationScoped
public class PublishVacancy {

    private final ChangeVacancy changeVacancy;
    private final Announcements announcements;

    PublishVacancy(ChangeVacancy changeVacancy, Announcements announcements) {
        this.changeVacancy = changeVacancy;
        this.announcements = announcements;
    }

    /**
     * Publishes at once or schedules the publication.
     *
     * @param at absent for now
     */
    @Transactional
    public StepOutcome publish(VacancyId id, @Nullable Instant at, ExpectedVersion expected) {
        return changeVacancy.step(id, expected, VacancyAction.PUBLICATION_DECIDED, (vacancy, now) -> {
            Transition transition = vacancy.schedule(at, now);
            if (transition instanceof Transition.Made) {
                announcements.announce(vacancy, now);
            }
            return transition;
        });
    }

    /** Ends a published vacancy for good; refused once a candidate has accepted an offer. */
    @Transactional
    public StepOutcome withdraw(VacancyId id, String reason, ExpectedVersion expected) {
        return changeVacancy.step(
                id, expected, VacancyAction.WITHDRAWN, (vacancy, now) -> vacancy.withdraw(reason, now));
    }
}
