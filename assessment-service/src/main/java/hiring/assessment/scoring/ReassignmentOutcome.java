package hiring.assessment.scoring;

import hiring.kit.problem.FieldError;
import java.util.List;
import java.util.UUID;

/** What came of giving a sheet to another assessor. */
public sealed interface ReassignmentOutcome {

    /** The sheet that takes the place of the other one. */
    record Reassigned(UUID applicationId, String stageCode, UUID assessorId) implements ReassignmentOutcome {}

    record NoSuchSheet() implements ReassignmentOutcome {}

    record AlreadyScored() implements ReassignmentOutcome {}

    /** The candidate has withdrawn or did not attend, or it was reassigned before. */
    record NotAskedFor() implements ReassignmentOutcome {}

    /** All others of the pool have a sheet for this application already. */
    record NoAssessorLeft() implements ReassignmentOutcome {}

    record Invalid(List<FieldError> mistakes) implements ReassignmentOutcome {}
}
