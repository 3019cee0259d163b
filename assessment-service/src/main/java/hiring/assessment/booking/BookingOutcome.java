package hiring.assessment.booking;

import hiring.assessment.centre.AssessmentSession;

/** What happened when a place was booked or given up. */
public sealed interface BookingOutcome {

    /** The candidate has the place, now or since an earlier request. */
    record Booked(AssessmentSession session) implements BookingOutcome {}

    /** The candidate has no place, now or since an earlier request. */
    record GivenUp() implements BookingOutcome {}

    /** There is none, or it is another candidate's. */
    record NoSuchParticipant() implements BookingOutcome {}

    record VacancyWithdrawn() implements BookingOutcome {}

    record StageOver() implements BookingOutcome {}

    /** The stage is optional, and no recruiter has said that it takes place. */
    record NotDecided() implements BookingOutcome {}

    /** A recruiter has the places of this stage allocated. */
    record NotSelfBooked() implements BookingOutcome {}

    record NoSuchSession() implements BookingOutcome {}

    record Refused(PlaceRefusal why) implements BookingOutcome {}
}
