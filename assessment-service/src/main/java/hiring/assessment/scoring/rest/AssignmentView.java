package hiring.assessment.scoring.rest;

import hiring.assessment.plan.rest.StageKind;
import hiring.assessment.scoring.AssessorWork.OwnAssignment;
import hiring.assessment.scoring.Assignment;
import hiring.assessment.scoring.AssignmentStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An assignment in its assessor's list.
 *
 * @param formId finds the anonymised form in application-service; the assessor sees no other id of the application
 * @param notBefore when what is scored takes place; absent where it lies there already
 */
record AssignmentView(
        UUID id,
        UUID vacancyId,
        String vacancyTitle,
        String stageCode,
        String stageName,
        StageKind stageKind,
        UUID formId,
        AssignmentStatus status,
        @Nullable Instant notBefore) {

    static AssignmentView of(OwnAssignment own) {
        Assignment assignment = own.assignment();
        return new AssignmentView(
                assignment.id(),
                assignment.vacancyId(),
                own.process().title(),
                own.stage().code(),
                own.stage().name(),
                StageKind.of(own.stage().kind()),
                assignment.sheetId().value(),
                assignment.status(),
                assignment.notBefore().orElse(null));
    }
}
