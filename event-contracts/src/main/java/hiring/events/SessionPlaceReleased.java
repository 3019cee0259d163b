package hiring.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A candidate no longer has the place in a session that an earlier {@code SessionAllocated} or {@code
 * InterviewScheduled} gave.
 * Published by assessment-service.
 *
 * @param startsAt of the session that the place was in
 * @param endsAt of the session that the place was in
 * @param place of the session that the place was in
 */
@EventName("hiring.assessment.session-place-released.v1")
public record SessionPlaceReleased(
        UUID applicationId,
        UUID vacancyId,
        UUID candidateId,
        String stageCode,
        UUID sessionId,
        Reason reason,
        Instant startsAt,
        Instant endsAt,
        String place,
        Instant occurredAt)
        implements AssessmentEvent, ConcernsApplication {

    /** Why the place is free again. */
    public enum Reason {
        CANDIDATE_WITHDREW,
        NOT_ELIGIBLE,
        VACANCY_WITHDRAWN,
        /** The employer does not hold the session; the candidate is to get a place in another one. */
        SESSION_CANCELLED
    }

    @Override
    public UUID key() {
        return applicationId;
    }
}
