package hiring.application.adjudication;

import hiring.application.application.Application;
import hiring.application.application.ApplicationStatus;
import hiring.application.application.Applications;
import hiring.application.application.Eligibility;
import hiring.application.application.EligibilityStatus;
import hiring.application.audit.ApplicationAction;
import hiring.application.eligibility.Ruling;
import hiring.events.EligibilityDecided;
import hiring.events.id.ApplicationId;
import hiring.events.id.StaffId;
import hiring.kit.audit.Audit;
import hiring.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A recruiter decides what the rules alone could not, or may not, decide. See decision 0027. */
@ApplicationScoped
public class DecideEligibility {

    private final Applications applications;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    DecideEligibility(Applications applications, Outbox outbox, Audit audit, InstantSource clock) {
        this.applications = applications;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Empty when no such application was submitted. */
    @Transactional
    public Optional<EligibilityDecision> decide(
            StaffId recruiter,
            ApplicationId id,
            EligibilityDecided.Outcome outcome,
            String reason,
            List<Ruling> rulings) {
        return applications.holdingSubmitted(id).map(application -> {
            Optional<EligibilityDecision> refused = whyNot(application, recruiter, outcome, rulings);
            if (refused.isPresent()) {
                return refused.get();
            }
            outbox.add(application.decideEligibility(outcome, recruiter, reason, rulings, clock.instant()));
            audit.record(ApplicationAction.ELIGIBILITY_DECIDED, id.value(), Map.of("outcome", outcome.name()));
            return new EligibilityDecision.Decided(outcome);
        });
    }

    /** Empty where the recruiter may decide so. */
    static Optional<EligibilityDecision> whyNot(
            Application application, StaffId recruiter, EligibilityDecided.Outcome outcome, List<Ruling> rulings) {
        if (application.status() == ApplicationStatus.WITHDRAWN) {
            return Optional.of(new EligibilityDecision.Withdrawn());
        }
        Eligibility eligibility = application.eligibility();
        EligibilityStatus current = Objects.requireNonNull(eligibility.status(), "only what is submitted is decided");
        if (current != EligibilityStatus.UNDECIDED) {
            return Optional.of(new EligibilityDecision.AlreadyDecided(current));
        }
        if (eligibility.wasDecidedBy(recruiter)) {
            return Optional.of(new EligibilityDecision.DecidedBefore());
        }
        List<Ruling.Fault> faults = Ruling.faults(
                outcome == EligibilityDecided.Outcome.ELIGIBLE,
                application.screening().findings(),
                rulings);
        return faults.isEmpty() ? Optional.empty() : Optional.of(new EligibilityDecision.Unfounded(faults));
    }
}
