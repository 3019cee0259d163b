package hiring.application.submission;

import hiring.application.candidate.Contact;
import hiring.application.form.Adjustment;
import hiring.application.submission.SubmissionOutcome.Submitted;
import hiring.application.vacancy.Vacancies;
import hiring.application.vacancy.Vacancy;
import hiring.events.ApplicationSubmitted;
import hiring.events.EligibilityDecided;
import hiring.kit.audit.Audit;
import hiring.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A candidate hands the application in. */
@ApplicationScoped
public class SubmitApplication {

    private final Applications applications;
    private final Vacancies vacancies;
    private final SubmissionConfig config;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    SubmitApplication(
            Applications applications,
            Vacancies vacancies,
            SubmissionConfig config,
            Outbox outbox,
            Audit audit,
            InstantSource clock) {
        this.applications = applications;
        this.vacancies = vacancies;
        this.config = config;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Empty when the candidate has no such application. */
    @Transactional
    public Optional<SubmissionOutcome> submit(UUID candidate, UUID id) {
        // The vacancy before the application, as everywhere. The share on the vacancy keeps it from being sealed until
        // this submission is counted or refused, and from being another than the one in memory
        return applications
                .sharingVacancyOf(candidate, id)
                .flatMap(entrance -> applications
                        .holdingOwnedBy(candidate, id)
                        .map(application -> submit(
                                application,
                                vacancies.at(entrance.vacancyId(), entrance.vacancyVersion()),
                                entrance.contact())));
    }

    private SubmissionOutcome submit(Application application, Vacancy vacancy, @Nullable Contact contact) {
        PreparedSubmission prepared = PreparedSubmission.of(
                application,
                // Whether or not the vacancy still takes any: staff read what is there
                application.hasDocuments() ? applications.attachmentsOf(application.id()) : List.of(),
                vacancy,
                contact,
                config.privacyNoticeVersion(),
                LocalDate.ofInstant(clock.instant(), vacancy.timeZone()));
        // Read after all the work and all the waiting for locks: this instant is the one that must be in time
        Instant now = clock.instant();
        SubmissionOutcome outcome = application.submit(prepared, vacancy, now);
        if (outcome instanceof Submitted submitted) {
            if (application.renews() != null) {
                applications.supersede(application);
            }
            applications.freeze(new SubmittedForm(application.id(), prepared.canonical()));
            publish(application, submitted.receipt().submittedAt());
            audit.record(
                    "application.submitted",
                    application.id(),
                    Map.of("sha256", submitted.receipt().sha256()));
        }
        return outcome;
    }

    private void publish(Application application, Instant at) {
        outbox.add(new ApplicationSubmitted(
                application.id(),
                application.vacancyId(),
                application.candidateId(),
                application.guaranteedInterview(),
                application.form().adjustments().stream()
                        .map(Adjustment::forPlanning)
                        .toList(),
                at));
        if (application.eligibility() == EligibilityStatus.ELIGIBLE) {
            outbox.add(new EligibilityDecided(
                    application.id(),
                    application.vacancyId(),
                    application.candidateId(),
                    EligibilityDecided.Outcome.ELIGIBLE,
                    Objects.requireNonNull(application.eligibilityDecidedBy()),
                    at));
        }
    }
}
