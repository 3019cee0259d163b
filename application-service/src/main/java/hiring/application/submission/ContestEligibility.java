package hiring.application.submission;

import hiring.events.EligibilityReopened;
import hiring.kit.audit.Audit;
import hiring.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

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
    public Optional<ContestOutcome> contest(UUID candidate, UUID id, String statement) {
        return applications.holdingOwnedBy(candidate, id).map(application -> {
            ContestOutcome outcome = application.contest(statement, config.contestWithin(), clock.instant());
            if (outcome instanceof ContestOutcome.Reopened reopened) {
                outbox.add(new EligibilityReopened(id, application.vacancyId(), candidate, reopened.at()));
                audit.record("eligibility.contested", id);
            }
            return outcome;
        });
    }
}
