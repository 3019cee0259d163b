package hiring.assessment.booking;

import hiring.assessment.centre.AssessmentSession;
import hiring.events.id.ApplicationId;

/** What happened when a recruiter gave a candidate another place. */
public sealed interface MoveOutcome {

    /** Where the candidate has a place now. */
    record Moved(ApplicationId applicationId, AssessmentSession session) implements MoveOutcome {}

    record NoSuchParticipant() implements MoveOutcome {}

    record VacancyWithdrawn() implements MoveOutcome {}

    record StageOver() implements MoveOutcome {}

    /** The candidate has no place yet: the allocation gives places. */
    record NoPlace() implements MoveOutcome {}

    record NoSuchSession() implements MoveOutcome {}

    record AlreadyThere() implements MoveOutcome {}

    record Refused(PlaceRefusal why) implements MoveOutcome {}
}
