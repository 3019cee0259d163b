package hiring.assessment.booking;

import java.time.Instant;

/** Why a candidate cannot have a place in a session; the same for a booking and for a move by a recruiter. */
public sealed interface PlaceRefusal {

    /** The session to come to, or the one to leave, in which the candidate may be already. */
    record HasBegun(Instant startsAt) implements PlaceRefusal {}

    record NotOnADayOfTheStage() implements PlaceRefusal {}

    /** The candidate has another appointment at that time. */
    record CandidateElsewhere() implements PlaceRefusal {}

    /** An assessor of the session has a conflict of interest with the candidate. */
    record PanelHasConflict() implements PlaceRefusal {}

    record Full() implements PlaceRefusal {}
}
