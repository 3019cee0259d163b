package hiring.assessment.scoring.rest;

import hiring.assessment.scoring.Assignment;
import hiring.assessment.scoring.AssignmentStatus;
import hiring.assessment.scoring.ListSheets.ListedSheet;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An assessor's sheet as a recruiter sees it, without scores.
 *
 * @param vacant whether it waits for another assessor
 * @param assessorHasApplied whether the assessor has applied to the vacancy, before or after it was scored
 * @param notBefore when what is scored takes place; absent where it lies there already
 * @param scoredAt absent until the scores are final
 * @param planHash of the terms under which it was scored; absent until then, and of sheets from before it was stored
 */
record SheetView(
        UUID id,
        String stageCode,
        UUID applicationId,
        UUID assessorId,
        AssignmentStatus status,
        boolean vacant,
        boolean assessorHasApplied,
        @Nullable Instant notBefore,
        @Nullable Instant scoredAt,
        @Nullable String planHash) {

    static SheetView of(ListedSheet listed) {
        Assignment sheet = listed.assignment();
        return new SheetView(
                sheet.id(),
                sheet.stageCode(),
                sheet.applicationId(),
                sheet.assessorId(),
                sheet.status(),
                sheet.isVacant(),
                listed.assessorHasApplied(),
                sheet.notBefore().orElse(null),
                sheet.scoredAt().orElse(null),
                sheet.planHash().orElse(null));
    }
}
