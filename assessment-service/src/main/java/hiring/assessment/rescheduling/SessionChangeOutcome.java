package hiring.assessment.rescheduling;

import hiring.assessment.centre.AssessmentSession;
import hiring.kit.problem.FieldError;
import java.time.Instant;
import java.util.List;

/** What happened when a recruiter changed a session. */
public sealed interface SessionChangeOutcome {

    record Changed(AssessmentSession session) implements SessionChangeOutcome {}

    record NoSuchSession() implements SessionChangeOutcome {}

    record VacancyWithdrawn() implements SessionChangeOutcome {}

    record StageOver() implements SessionChangeOutcome {}

    record HasBegun(Instant startsAt) implements SessionChangeOutcome {}

    record Invalid(List<FieldError> mistakes) implements SessionChangeOutcome {

        public Invalid {
            mistakes = List.copyOf(mistakes);
        }
    }
}
