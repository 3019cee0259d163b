package hiring.assessment.session;

import java.time.Instant;
import java.util.UUID;

/** What came of giving somebody another place. */
public sealed interface MoveOutcome {

    /** Where the candidate has a place now. */
    record Moved(UUID applicationId, SessionOutcome.Planned session) implements MoveOutcome {}

    record NoSuchParticipant() implements MoveOutcome {}

    record VacancyWithdrawn() implements MoveOutcome {}

    record StageOver() implements MoveOutcome {}

    /** There is nothing to move: places are given by the allocation. */
    record NoPlace() implements MoveOutcome {}

    /** The candidate may be there already. */
    record HasBegun(Instant startsAt) implements MoveOutcome {}

    record NoSuchSession() implements MoveOutcome {}

    record AlreadyThere() implements MoveOutcome {}

    record NotOnADayOfTheStage() implements MoveOutcome {}

    /** In a session of another stage or vacancy. */
    record CandidateElsewhere() implements MoveOutcome {}

    record Full() implements MoveOutcome {}
}
