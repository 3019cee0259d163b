package hiring.events;

import java.time.Instant;
import java.util.UUID;

/** The result of the whole selection for a candidate was published. */
@EventName("hiring.assessment.outcome-decided.v1")
public record OutcomeDecided(UUID applicationId, UUID vacancyId, UUID candidateId, Outcome outcome, Instant occurredAt)
        implements AssessmentEvent, ConcernsApplication {

    /** How the selection ended for the candidate. */
    public enum Outcome {
        SUCCESSFUL,
        RESERVE,
        UNSUCCESSFUL
    }

    @Override
    public UUID key() {
        return applicationId;
    }
}
