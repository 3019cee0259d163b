package hiring.application.adjudication;

import hiring.application.application.Application;
import hiring.application.application.ApplicationStatus;
import hiring.application.application.Applications;
import hiring.application.application.Eligibility;
import hiring.application.application.EligibilityStatus;
import hiring.application.application.SubmissionConfig;
import hiring.application.audit.ApplicationAction;
import hiring.events.id.ApplicationId;
import hiring.events.id.CandidateId;
import hiring.kit.audit.Audit;
import hiring.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;

/** A candidate who was found not eligible has another person look at it. */
@ApplicationScoped
public class ContestEligibility {

    private final Applications applications;
    private final SubmissionConfig config;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    ContestEligibility(
            Applications applications, SubmissionConfig config, Outbox outbox, Audit audit, InstantSource clock) {
        this.applications = applications;
        this.config = config;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** For how long after it a decision can be contested. */
    public Duration within() {
        return config.contestWithin();
    }

    /** Empty when the candidate has no such application. */
    @Transactional
    public Optional<ContestOutcome> contest(CandidateId candidate, ApplicationId id, String statement) {
        return applications.holdingOwnedBy(candidate, id).map(application -> {
            Instant now = clock.instant();
            return whyNot(application, config.contestWithin(), now).orElseGet(() -> {
                outbox.add(application.reopenEligibility(statement, now));
                audit.record(ApplicationAction.ELIGIBILITY_CONTESTED, id.value());
                return new ContestOutcome.Reopened(now);
            });
        });
    }

    /** Empty where the candidate may contest: a negative decision, once, and before it is too late. */
    static Optional<ContestOutcome> whyNot(Application application, Duration within, Instant now) {
        if (application.status() == ApplicationStatus.WITHDRAWN) {
            return Optional.of(new ContestOutcome.Withdrawn());
        }
        Eligibility eligibility = application.eligibility();
        if (eligibility.contestedAt() != null) {
            return Optional.of(new ContestOutcome.AlreadyContested(eligibility.contestedAt()));
        }
        if (eligibility.status() != EligibilityStatus.INELIGIBLE) {
            return Optional.of(new ContestOutcome.NothingToContest());
        }
        Instant until = Objects.requireNonNull(eligibility.decidedAt()).plus(within);
        return now.isBefore(until) ? Optional.empty() : Optional.of(new ContestOutcome.TooLate(until));
    }
}
