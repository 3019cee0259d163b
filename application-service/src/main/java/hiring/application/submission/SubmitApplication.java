package hiring.application.submission;

import hiring.application.application.Application;
import hiring.application.application.ApplicationStatus;
import hiring.application.application.Applications;
import hiring.application.application.Eligibility;
import hiring.application.application.SubmissionConfig;
import hiring.application.application.Timeliness;
import hiring.application.attachment.Attachments;
import hiring.application.audit.ApplicationAction;
import hiring.application.bar.FindBar;
import hiring.application.bar.MetBar;
import hiring.application.candidate.Contact;
import hiring.application.submission.SubmissionOutcome.Submitted;
import hiring.application.vacancy.Vacancies;
import hiring.application.vacancy.Vacancy;
import hiring.events.ApplicationEvent;
import hiring.events.ApplicationSubmitted;
import hiring.events.id.ApplicationId;
import hiring.events.id.CandidateId;
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

/** A candidate submits a draft. See decision 0038. */
@ApplicationScoped
public class SubmitApplication {

    private final Applications applications;
    private final Vacancies vacancies;
    private final PreparedSubmissions prepared;
    private final SubmittedForms forms;
    private final Attachments attachments;
    private final FindBar findBar;
    private final SubmissionConfig config;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    SubmitApplication(
            Applications applications,
            Vacancies vacancies,
            PreparedSubmissions prepared,
            SubmittedForms forms,
            Attachments attachments,
            FindBar findBar,
            SubmissionConfig config,
            Outbox outbox,
            Audit audit,
            InstantSource clock) {
        this.applications = applications;
        this.vacancies = vacancies;
        this.prepared = prepared;
        this.forms = forms;
        this.attachments = attachments;
        this.findBar = findBar;
        this.config = config;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Empty when the candidate has no such application. */
    @Transactional
    public Optional<SubmissionOutcome> submit(CandidateId candidate, ApplicationId id) {
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

    /** Empty where the whole form must be checked, or the submission must be refused. */
    private Optional<SubmissionOutcome> submitPrepared(
            CandidateId candidate, ApplicationId id, Entrance entrance, Vacancy vacancy) {
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
        return Timeliness.at(now, vacancy, entrance.extendedUntil()).map(taken -> {
            Eligibility eligibility = Eligibility.proposed(ready.proposal(), now);
            prepared.submit(id, vacancy, contact, eligibility, taken, now);
            publish(Application.eventsOfSubmission(
                    new ApplicationSubmitted(
                            id.value(),
                            vacancy.id().value(),
                            candidate.value(),
                            ready.guaranteedInterview(),
                            ready.adjustments(),
                            now),
                    eligibility.status()));
            return submitted(new Receipt(
                    id,
                    vacancy.id(),
                    contact.name(),
                    vacancy.reference(),
                    now,
                    ready.sha256(),
                    ready.formCounts(),
                    vacancy.packVersion()));
        });
    }

    private SubmissionOutcome submit(Application application, Vacancy vacancy, Entrance entrance) {
        Instant asked = clock.instant();
        PreparedSubmission whole = PreparedSubmission.of(
                application,
                // Whether or not the vacancy still takes any: staff read what is there
                application.hasDocuments() ? attachments.of(application.id()) : List.of(),
                vacancy,
                entrance.contact(),
                config.privacyNoticeVersion(),
                LocalDate.ofInstant(asked, vacancy.timeZone()),
                barMet(application, vacancy, asked));
        // Read after all the work and all the waiting for locks: this instant is the one that must be in time
        Instant now = clock.instant();
        return SubmissionRule.whyNot(application, whole, vacancy, now)
                .orElseGet(() -> submit(application, whole, vacancy, entrance, now));
    }

    // A repeated submission only reads what was submitted
    private Optional<MetBar> barMet(Application application, Vacancy vacancy, Instant now) {
        return application.wasSubmitted() ? Optional.empty() : findBar.met(application.candidateId(), vacancy, now);
    }

    private SubmissionOutcome submit(
            Application application, PreparedSubmission whole, Vacancy vacancy, Entrance entrance, Instant now) {
        Timeliness taken =
                Timeliness.at(now, vacancy, application.extendedUntil()).orElseThrow();
        publish(application.submit(whole.at(now, taken, vacancy.packVersion()), whole.screening()));
        if (application.renews() != null) {
            applications.supersede(application);
        }
        forms.freeze(new SubmittedForm(application.id(), whole.canonical()));
        if (entrance.hasPrepared()) {
            prepared.forget(application.id());
        }
        return submitted(Receipt.of(application));
    }

    private void publish(List<ApplicationEvent> events) {
        events.forEach(outbox::add);
    }

    private Submitted submitted(Receipt receipt) {
        audit.record(
                ApplicationAction.APPLICATION_SUBMITTED,
                receipt.applicationId().value(),
                Map.of("sha256", receipt.sha256()));
        return new Submitted(receipt);
    }
}
