package hiring.assessment.moderation.rest;

import hiring.assessment.moderation.Moderation;
import hiring.assessment.moderation.ModerationCause;
import hiring.assessment.moderation.ModerationStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A moderation in the list of a vacancy, without scores.
 *
 * @param applicationId absent for assessors, who see no id of an application
 * @param moderatedLines codes of the lines that are moderated
 * @param decidedAt absent until it is decided
 */
record ModerationItemView(
        UUID id,
        String stageCode,
        @Nullable UUID applicationId,
        ModerationCause cause,
        ModerationStatus status,
        List<String> moderatedLines,
        Instant openedAt,
        @Nullable Instant decidedAt) {

    static ModerationItemView of(Moderation moderation, boolean onlyAssessor) {
        return new ModerationItemView(
                moderation.id(),
                moderation.stageCode(),
                onlyAssessor ? null : moderation.applicationId(),
                moderation.cause(),
                moderation.status(),
                moderation.lines(),
                moderation.openedAt(),
                moderation.decidedAt().orElse(null));
    }
}
