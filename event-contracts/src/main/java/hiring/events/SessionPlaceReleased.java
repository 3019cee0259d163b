package hiring.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A candidate no longer has the place in a session that an earlier {@code SessionAllocated} or {@code
 * InterviewScheduled} gave. Published by assessment-service (decision 0046).
 *
 * @param startsAt start of that session
 * @param endsAt end of that session
 * @param place place of that session
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

    /** The reason for the release. */
    public enum Reason {
        CANDIDATE_WITHDREW,
        NOT_ELIGIBLE,
        /** A publication that replaces an earlier one takes the candidate out of the later stages. */
        NOT_PROGRESSED,
        VACANCY_WITHDRAWN,
        /** The employer cancelled the session; the candidate will get a place in another one. */
        SESSION_CANCELLED,
        /** The candidate gave up a place that they had booked, and can book another one. */
        GIVEN_UP
    }

    @Override
    public UUID key() {
        return applicationId;
    }
}
