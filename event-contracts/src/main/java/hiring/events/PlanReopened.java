package hiring.events;

import java.time.Instant;
import java.util.UUID;

/**
 * The terms by which a stage is scored were changed after the first score. The scores that were given before do not
 * count any more, and their assessors score again.
 *
 * @param version of the terms; 1 is the one that was published with the vacancy
 * @param hash SHA-256 of the terms, in hexadecimal digits
 * @param voided how many sheets had been handed in
 */
@EventName("hiring.assessment.plan-reopened.v1")
public record PlanReopened(
        UUID vacancyId, String stageCode, int version, String hash, int voided, Reason reason, Instant occurredAt)
        implements AssessmentEvent {

    /** Why the terms were changed. The explanation in words stays in assessment-service. */
    public enum Reason {
        /** The terms were not those that had been decided. */
        WRONG_TERMS,
        /** Assessors understood a line or a score in different ways. */
        UNCLEAR_TERMS,
        /** The terms treated some candidates worse without a good reason. */
        UNFAIR_TERMS,
        OTHER
    }

    @Override
    public UUID key() {
        return vacancyId;
    }
}
