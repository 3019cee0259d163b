package hiring.application.feedback;

import hiring.application.application.Application;
import hiring.application.application.Applications;
import hiring.application.audit.ApplicationAction;
import hiring.application.progress.SelectionFacts;
import hiring.application.vacancy.Vacancies;
import hiring.events.FeedbackRequested;
import hiring.events.id.ApplicationId;
import hiring.events.id.CandidateId;
import hiring.kit.audit.Audit;
import hiring.kit.outbox.Outbox;
import hiring.kit.time.WorkingDays;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** A candidate asks for feedback after the decision. */
@ApplicationScoped
public class RequestFeedback {

    private final Applications applications;
    private final SelectionFacts facts;
    private final FeedbackRequests requests;
    private final Vacancies vacancies;
    private final FeedbackConfig config;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    RequestFeedback(
            Applications applications,
            SelectionFacts facts,
            FeedbackRequests requests,
            Vacancies vacancies,
            FeedbackConfig config,
            Outbox outbox,
            Audit audit,
            InstantSource clock) {
        this.applications = applications;
        this.facts = facts;
        this.requests = requests;
        this.vacancies = vacancies;
        this.config = config;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Empty when the candidate has no such application. */
    @Transactional
    public Optional<FeedbackOutcome> request(CandidateId candidate, ApplicationId id) {
        return applications.ownedBy(candidate, id).map(this::request);
    }

    private FeedbackOutcome request(Application application) {
        if (!facts.of(application.id()).isDecided()) {
            return new FeedbackOutcome.NotDecidedYet();
        }
        Instant now = clock.instant();
        ZoneId zone = vacancies.of(application.vacancyId()).timeZone();
        LocalDate dueOn = WorkingDays.in(zone).after(LocalDate.ofInstant(now, zone), config.withinWorkingDays());
        Instant overdueFrom = dueOn.plusDays(1).atStartOfDay(zone).toInstant();
        if (!requests.recordFirst(application.id(), application.vacancyId(), now, dueOn, overdueFrom)) {
            return new FeedbackOutcome.AlreadyRequested();
        }
        outbox.add(new FeedbackRequested(
                application.id().value(),
                application.vacancyId().value(),
                application.candidateId().value(),
                now));
        audit.record(ApplicationAction.FEEDBACK_REQUESTED, application.id().value());
        return new FeedbackOutcome.Requested(now);
    }
}
