package hiring.assessment.result;

import hiring.kit.problem.FieldError;
import java.util.List;

/** What happened when a result was recorded. */
public sealed interface ResultOutcome {

    record Recorded() implements ResultOutcome {}

    record NoSuchStage() implements ResultOutcome {}

    record NoSuchParticipant() implements ResultOutcome {}

    /** Who goes on is published, or the candidate has withdrawn. */
    record TooLate() implements ResultOutcome {}

    record NotOpen() implements ResultOutcome {}

    /** The candidate has no place in a session of the stage. */
    record NoPlace() implements ResultOutcome {}

    /** The candidate's session has not begun. */
    record NotBegun() implements ResultOutcome {}

    /** The candidate is recorded as not having attended the session. */
    record StayedAway() implements ResultOutcome {}

    record Invalid(List<FieldError> mistakes) implements ResultOutcome {}
}
