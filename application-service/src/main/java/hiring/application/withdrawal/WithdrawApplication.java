package hiring.application.withdrawal;

import hiring.application.application.Application;
import hiring.application.application.Applications;
import hiring.application.application.WithdrawalReason;
import hiring.application.audit.ApplicationAction;
import hiring.events.id.ApplicationId;
import hiring.events.id.CandidateId;
import hiring.kit.audit.Audit;
import hiring.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
            CandidateId candidate, ApplicationId id, WithdrawalReason code, @Nullable String reason) {
        return applications.holdingOwnedBy(candidate, id).map(application -> {
            Optional<WithdrawalOutcome> refused = whyNot(application, offers.isAccepted(id));
            if (refused.isPresent()) {
                return refused.get();
            }
            Instant now = clock.instant();
            outbox.add(application.withdraw(code, reason, now));
            // The opening becomes free for the reserve list
            offers.declineOpen(id, now);
            audit.record(ApplicationAction.APPLICATION_WITHDRAWN, id.value(), Map.of("reason", code.name()));
            return new WithdrawalOutcome.Withdrawn(now);
        });
    }

    /** Empty where the candidate may withdraw. */
    static Optional<WithdrawalOutcome> whyNot(Application application, boolean offerAccepted) {
        return switch (application.status()) {
            case DRAFT -> Optional.of(new WithdrawalOutcome.NotSubmitted());
            case WITHDRAWN ->
                Optional.of(new WithdrawalOutcome.AlreadyWithdrawn(
                        Objects.requireNonNull(application.withdrawal()).withdrawnAt()));
            case SUBMITTED -> offerAccepted ? Optional.of(new WithdrawalOutcome.OfferAccepted()) : Optional.empty();
        };
    }
}
