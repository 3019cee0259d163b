package hiring.assessment.booking.rest;

import hiring.assessment.centre.AssessmentSession;
import java.time.Instant;
import java.util.UUID;

/** The session in which a candidate has a place. */
record BookingView(UUID sessionId, Instant startsAt, Instant endsAt, String place) {

    static BookingView of(AssessmentSession session) {
        return new BookingView(session.id(), session.startsAt(), session.endsAt(), session.place());
    }
}
