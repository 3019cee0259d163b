package hiring.assessment.scoring.rest;

import hiring.assessment.scoring.ReassignSheets.ReassignmentOutcome;
import java.util.UUID;

/** The sheet that takes the place of another one. */
record ReassignmentView(UUID applicationId, String stageCode, UUID assessorId) {

    static ReassignmentView of(ReassignmentOutcome.Reassigned reassigned) {
        return new ReassignmentView(
                reassigned.applicationId().value(),
                reassigned.stageCode().value(),
                reassigned.assessorId().value());
    }
}
