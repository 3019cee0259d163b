package hiring.assessment.booking;

import hiring.assessment.centre.AssessmentSession;
import hiring.events.id.ApplicationId;
import java.time.Instant;

/** What happened when a recruiter gave a candidate another place. */
public sealed interface MoveOutcome {

    /** Where the candidate has a place now. */
    record Moved(ApplicationId applicationId, AssessmentSession session) implements MoveOutcome {}

    record NoSuchParticipant() implements MoveOutcome {}

    record VacancyWithdrawn() implements MoveOutcome {}

    record StageOver() implements MoveOutcome {}

    /** The candidate has no place yet: the allocation gives places. */
    record NoPlace() implements MoveOutcome {}

    /** The session has begun, so the candidate may be there already. */
    record HasBegun(Instant startsAt) implements MoveOutcome {}

    record NoSuchSession() implements MoveOutcome {}

    record AlreadyThere() implements MoveOutcome {}

    record NotOnADayOfTheStage() implements MoveOutcome {}

    /** The candidate has a place in another session at that time. */
    record CandidateElsewhere() implements MoveOutcome {}

    /** An assessor of the session has a conflict of interest with the candidate. */
    record PanelHasConflict() implements MoveOutcome {}

    record Full() implements MoveOutcome {}
}
