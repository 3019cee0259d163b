package hiring.events;

import java.time.Instant;
import java.util.UUID;

/** A candidate has an interview. */
@EventName("hiring.assessment.interview-scheduled.v1")
public record InterviewScheduled(
        UUID applicationId,
        UUID vacancyId,
        UUID candidateId,
        String stageCode,
        UUID sessionId,
        Instant startsAt,
        Instant endsAt,
        String place,
        Instant occurredAt)
        implements AssessmentEvent, ConcernsApplication {

    @Override
    public UUID key() {
        return applicationId;
    }
}
