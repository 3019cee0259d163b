package hiring.assessment.booking.rest;

import hiring.assessment.booking.FreeSessions;
import hiring.assessment.centre.AssessmentSession;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.UUID;

/**
 * A session from which a candidate can choose. Who assesses it is not part of it.
 *
 * @param free how many places are left
 * @param booked whether I have a place in it
 */
record FreeSessionView(
        UUID sessionId,
        Instant startsAt,
        Instant endsAt,
        String place,
        @Min(0) int free,
        boolean booked) {

    static FreeSessionView of(FreeSessions.Choice choice) {
        AssessmentSession session = choice.session();
        return new FreeSessionView(
                session.id(),
                session.startsAt(),
                session.endsAt(),
                session.place(),
                session.capacity() - session.taken(),
                choice.booked());
    }
}
