package hiring.application.submission;

import hiring.application.history.Timeline;
import hiring.application.vacancy.Vacancies;
import hiring.application.vacancy.Vacancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A candidate sees the history on the form in the order of time, with the gaps in it. */
@ApplicationScoped
public class DrawHistory {

    private final Applications applications;
    private final Vacancies vacancies;
    private final InstantSource clock;

    DrawHistory(Applications applications, Vacancies vacancies, InstantSource clock) {
        this.applications = applications;
        this.vacancies = vacancies;
        this.clock = clock;
    }

    /** Up to today, or to the day of the submission. Empty when the candidate has no such application. */
    @Transactional
    public Optional<Timeline> draw(UUID candidate, UUID id) {
        return applications.ownedBy(candidate, id).map(this::draw);
    }

    private Timeline draw(Application application) {
        Vacancy vacancy = vacancies.findById(application.vacancyId());
        Instant submittedAt = application.submittedAt();
        LocalDate today = LocalDate.ofInstant(submittedAt == null ? clock.instant() : submittedAt, vacancy.timeZone());
        return application.form().timeline(today, vacancy.terms().gapToleranceDays());
    }
}
