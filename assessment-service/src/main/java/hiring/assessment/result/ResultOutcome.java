package hiring.assessment.result;

import hiring.kit.problem.FieldError;
import java.util.List;

/** What happened when a result from elsewhere was recorded. */
public sealed interface ResultOutcome {

    record Recorded() implements ResultOutcome {}

    record NoSuchParticipant() implements ResultOutcome {}

    /** Who goes on is published, or the candidate has withdrawn. */
    record TooLate() implements ResultOutcome {}

    record NotOpen() implements ResultOutcome {}

    record Invalid(List<FieldError> mistakes) implements ResultOutcome {}
}
