package hiring.application.submission;

import hiring.application.eligibility.Ruling;
import hiring.application.submission.EligibilityDecision.Decided;
import hiring.events.EligibilityDecided;
import hiring.kit.audit.Audit;
import hiring.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A recruiter decides what the rules alone could not, or may not, decide. */
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
            UUID recruiter, UUID id, EligibilityDecided.Outcome outcome, String reason, List<Ruling> rulings) {
        return applications.holdingSubmitted(id).map(application -> {
            Instant now = clock.instant();
            EligibilityDecision decision = application.decideEligibility(outcome, recruiter, reason, rulings, now);
            if (decision instanceof Decided) {
                outbox.add(new EligibilityDecided(
                        id,
                        application.vacancyId(),
                        application.candidateId(),
                        outcome,
                        EligibilityDecided.DecidedBy.PERSON,
                        now));
                audit.record("eligibility.decided", id, Map.of("outcome", outcome.name()));
            }
            return decision;
        });
    }
}
