package hiring.assessment.result;

import hiring.kit.problem.FieldError;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened when a result was recorded. */
public sealed interface ResultOutcome {

    record Recorded() implements ResultOutcome {}

    record NoSuchStage() implements ResultOutcome {}

    record NoSuchParticipant() implements ResultOutcome {}

    /** Who goes on is published, or the candidate has withdrawn. */
    record TooLate() implements ResultOutcome {}

    /**
     * The window of the part, or of its stage, has not begun.
     *
     * @param opensAt when it begins; absent where that is not known
     */
    record NotOpen(@Nullable ZonedDateTime opensAt) implements ResultOutcome {}

    /** The candidate has no place in a session of the stage. */
    record NoPlace() implements ResultOutcome {}

    /** The candidate's session has not begun. */
    record NotBegun() implements ResultOutcome {}

    /** The candidate is recorded as not having attended the session. */
    record StayedAway() implements ResultOutcome {}

    record Invalid(List<FieldError> mistakes) implements ResultOutcome {}
}
