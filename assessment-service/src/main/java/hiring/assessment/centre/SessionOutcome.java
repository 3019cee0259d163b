package hiring.assessment.centre;

import hiring.kit.problem.FieldError;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What happened when a recruiter planned a session. */
public sealed interface SessionOutcome {

    /** A session as people see it. */
    record Planned(
            UUID id,
            UUID vacancyId,
            String stageCode,
            Instant startsAt,
            Instant endsAt,
            String place,
            int capacity,
            int taken,
            List<SessionAssessor> assessors)
            implements SessionOutcome {

        public static Planned of(AssessmentSession session) {
            return new Planned(
                    session.id(),
                    session.vacancyId(),
                    session.stageCode(),
                    session.startsAt(),
                    session.endsAt(),
                    session.place(),
                    session.capacity(),
                    session.taken(),
                    session.assessors());
        }
    }

    record NoSuchStage() implements SessionOutcome {}

    record NoSessionsHere() implements SessionOutcome {}

    record VacancyWithdrawn() implements SessionOutcome {}

    record StageOver() implements SessionOutcome {}

    record Invalid(List<FieldError> mistakes) implements SessionOutcome {}
}
