package hiring.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A candidate stayed away from a session of a stage whose absence bars from vacancies of the same kind. A recruiter
 * decides what follows for an application that is submitted while the bar holds.
 *
 * @param number 1 for the first event about a bar of this application at this stage, one more for each later one; the
 *     highest counts, in whatever order they come (see {@link BarLifted})
 * @param barredUntil the first day on which the candidate can apply again
 */
@EventName("hiring.assessment.candidate-barred.v1")
public record CandidateBarred(
        UUID applicationId,
        UUID vacancyId,
        UUID candidateId,
        String stageCode,
        int number,
        LocalDate barredUntil,
        Instant occurredAt)
        implements AssessmentEvent {

    @Override
    public UUID key() {
        return applicationId;
    }
}
