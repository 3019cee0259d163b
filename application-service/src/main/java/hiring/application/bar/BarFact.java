package hiring.application.bar;

import hiring.events.BarLifted;
import hiring.events.CandidateBarred;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an event says of the bar that an application has at a stage.
 *
 * @param number of the event; the highest counts
 * @param until the first day on which the candidate can apply again; null where the bar was lifted
 */
record BarFact(
        UUID application,
        String stage,
        UUID vacancy,
        UUID candidate,
        int number,
        Instant at,
        @Nullable LocalDate until) {

    static BarFact of(CandidateBarred event) {
        return new BarFact(
                event.applicationId(),
                event.stageCode(),
                event.vacancyId(),
                event.candidateId(),
                event.number(),
                event.occurredAt(),
                event.barredUntil());
    }

    static BarFact of(BarLifted event) {
        return new BarFact(
                event.applicationId(),
                event.stageCode(),
                event.vacancyId(),
                event.candidateId(),
                event.number(),
                event.occurredAt(),
                null);
    }
}
