package hiring.assessment.centre;

import hiring.kit.problem.FieldError;
import java.util.List;

/** What happened when a recruiter planned a session. */
public sealed interface SessionOutcome {

    record Planned(AssessmentSession session) implements SessionOutcome {}

    record NoSuchStage() implements SessionOutcome {}

    record NoSessionsHere() implements SessionOutcome {}

    record VacancyWithdrawn() implements SessionOutcome {}

    record StageOver() implements SessionOutcome {}

    record Invalid(List<FieldError> mistakes) implements SessionOutcome {}
}
