package hiring.application.dossier;

import hiring.application.application.Application;
import hiring.application.application.Applications;
import hiring.application.history.Timeline;
import hiring.application.vacancy.Vacancies;
import hiring.application.vacancy.Vacancy;
import hiring.events.id.ApplicationId;
import hiring.events.id.CandidateId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The history on the form in the order of time, with the gaps in it: for the candidate, and for recruiters, who decide
 * on eligibility.
 * Assessors never see it.
 */
@ApplicationScoped
public class DrawHistory {

    private final Applications applications;
    private final ReadApplication readApplication;
    private final Vacancies vacancies;
    private final InstantSource clock;

    DrawHistory(Applications applications, ReadApplication readApplication, Vacancies vacancies, InstantSource clock) {
        this.applications = applications;
        this.readApplication = readApplication;
        this.vacancies = vacancies;
        this.clock = clock;
    }

    /** Up to today, or to the day of the submission. Empty when the candidate has no such application. */
    @Transactional
    public Optional<Timeline> draw(CandidateId candidate, ApplicationId id) {
        return applications
                .ownedBy(candidate, id)
                .map(application -> draw(application, vacancies.of(application.vacancyId())));
    }

    /** For recruiters, once it is submitted. */
    @Transactional
    public Optional<Timeline> drawSubmitted(ApplicationId id) {
        return readApplication.submitted(id).map(this::draw);
    }

    /** The same, of an application that was read already. */
    public Timeline draw(Dossier dossier) {
        return draw(dossier.application(), dossier.vacancy());
    }

    private Timeline draw(Application application, Vacancy vacancy) {
        Instant submittedAt = application.submittedAt();
        LocalDate today = LocalDate.ofInstant(submittedAt == null ? clock.instant() : submittedAt, vacancy.timeZone());
        return application.form().timeline(today, vacancy.terms().gapToleranceDays());
    }
}
