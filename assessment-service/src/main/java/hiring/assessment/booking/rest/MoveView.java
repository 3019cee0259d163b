package hiring.assessment.booking.rest;

import hiring.assessment.booking.MoveOutcome;
import hiring.assessment.centre.rest.SessionView;
import java.util.UUID;

/** Where a candidate has a place after a move. */
record MoveView(UUID applicationId, SessionView session) {

    static MoveView of(MoveOutcome.Moved moved) {
        return new MoveView(moved.applicationId().value(), SessionView.of(moved.session()));
    }
}
