package hiring.application.submission;

import hiring.application.submission.WithdrawalOutcome.Withdrawn;
import hiring.events.ApplicationWithdrawn;
import hiring.kit.audit.Audit;
import hiring.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A candidate takes a submitted application back, for good. */
@ApplicationScoped
public class WithdrawApplication {

    private final Applications applications;
    private final OffersToApplicant offers;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    WithdrawApplication(
            Applications applications, OffersToApplicant offers, Outbox outbox, Audit audit, InstantSource clock) {
        this.applications = applications;
        this.offers = offers;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Empty when the candidate has no such application. */
    @Transactional
    public Optional<WithdrawalOutcome> withdraw(
            UUID candidate, UUID id, WithdrawalReason code, @Nullable String reason) {
        return applications.holdingOwnedBy(candidate, id).map(application -> {
            WithdrawalOutcome outcome = application.withdraw(offers.isAccepted(id), code, reason, clock.instant());
            if (outcome instanceof Withdrawn withdrawn) {
                // The opening becomes free for the reserve list
                offers.declineOpen(id, withdrawn.at());
                outbox.add(new ApplicationWithdrawn(id, application.vacancyId(), candidate, withdrawn.at()));
                audit.record("application.withdrawn", id, Map.of("reason", code.name()));
            }
            return outcome;
        });
    }
}
