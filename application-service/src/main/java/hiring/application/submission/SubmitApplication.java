package hiring.application.submission;

import hiring.application.candidate.Contact;
import hiring.application.eligibility.Proposal;
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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A candidate hands the application in. */
@ApplicationScoped
public class SubmitApplication {

    private final Applications applications;
    private final Vacancies vacancies;
    private final PreparedSubmissions prepared;
    private final SubmissionConfig config;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    SubmitApplication(
            Applications applications,
            Vacancies vacancies,
            PreparedSubmissions prepared,
            SubmissionConfig config,
            Outbox outbox,
            Audit audit,
            InstantSource clock) {
        this.applications = applications;
        this.vacancies = vacancies;
        this.prepared = prepared;
        this.config = config;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Empty when the candidate has no such application. */
    @Transactional
    public Optional<SubmissionOutcome> submit(UUID candidate, UUID id) {
        // The vacancy before the application, as everywhere. Sharing the vacancy keeps it from being sealed until this
        // submission is counted or refused, and from being another than the one in memory
        return prepared.enter(candidate, id).flatMap(entrance -> {
            Vacancy vacancy = vacancies.at(entrance.vacancyId(), entrance.vacancyVersion());
            return submitPrepared(candidate, id, entrance, vacancy)
                    .or(() -> applications
                            .holdingOwnedBy(candidate, id)
                            .map(application -> submit(application, vacancy, entrance)));
        });
    }

    /** Empty where the whole form is to be looked at, or the submission is to be refused. */
    private Optional<SubmissionOutcome> submitPrepared(UUID candidate, UUID id, Entrance entrance, Vacancy vacancy) {
        ReadySubmission ready = entrance.ready();
        Contact contact = entrance.contact();
        if (entrance.status() != ApplicationStatus.DRAFT || ready == null || contact == null || vacancy.isWithdrawn()) {
            return Optional.empty();
        }
        // Read after all the waiting for locks: this instant is the one that must be in time
        Instant now = clock.instant();
        if (!ready.countsFor(
                vacancy.version(), config.privacyNoticeVersion(), LocalDate.ofInstant(now, vacancy.timeZone()))) {
            return Optional.empty();
        }
        return Application.timelinessAt(now, vacancy, entrance.extendedUntil()).map(taken -> {
            prepared.submit(id, vacancy, contact, ready.proposal(), taken, now);
            Receipt receipt = new Receipt(
                    id,
                    vacancy.id(),
                    contact.name(),
                    vacancy.reference(),
                    now,
                    ready.sha256(),
                    ready.formCounts(),
                    vacancy.packVersion());
            publish(
                    new ApplicationSubmitted(
                            id, vacancy.id(), candidate, ready.guaranteedInterview(), ready.adjustments(), now),
                    ready.proposal() == Proposal.ELIGIBLE ? EligibilityDecided.DecidedBy.RULES : null);
            audit(receipt);
            return new Submitted(receipt);
        });
    }

    private SubmissionOutcome submit(Application application, Vacancy vacancy, Entrance entrance) {
        PreparedSubmission whole = PreparedSubmission.of(
                application,
                // Whether or not the vacancy still takes any: staff read what is there
                application.hasDocuments() ? applications.attachmentsOf(application.id()) : List.of(),
                vacancy,
                entrance.contact(),
                config.privacyNoticeVersion(),
                LocalDate.ofInstant(clock.instant(), vacancy.timeZone()));
        // Read after all the work and all the waiting for locks: this instant is the one that must be in time
        Instant now = clock.instant();
        SubmissionOutcome outcome = application.submit(whole, vacancy, now);
        if (outcome instanceof Submitted submitted) {
            if (application.renews() != null) {
                applications.supersede(application);
            }
            applications.freeze(new SubmittedForm(application.id(), whole.canonical()));
            if (entrance.hasPrepared()) {
                prepared.forget(application.id());
            }
            publish(
                    new ApplicationSubmitted(
                            application.id(),
                            application.vacancyId(),
                            application.candidateId(),
                            application.guaranteedInterview(),
                            application.adjustmentsForPlanning(),
                            submitted.receipt().submittedAt()),
                    application.eligibilityDecidedBy());
            audit(submitted.receipt());
        }
        return outcome;
    }

    private void audit(Receipt receipt) {
        audit.record("application.submitted", receipt.applicationId(), Map.of("sha256", receipt.sha256()));
    }

    /** @param decidedBy who has decided that it is eligible; null where that is open */
    private void publish(ApplicationSubmitted submitted, EligibilityDecided.@Nullable DecidedBy decidedBy) {
        outbox.add(submitted);
        if (decidedBy != null) {
            outbox.add(new EligibilityDecided(
                    submitted.applicationId(),
                    submitted.vacancyId(),
                    submitted.candidateId(),
                    EligibilityDecided.Outcome.ELIGIBLE,
                    decidedBy,
                    submitted.occurredAt()));
        }
    }
}
