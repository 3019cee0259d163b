package hiring.assessment.moderation.rest;

import hiring.assessment.moderation.Moderation;
import hiring.assessment.moderation.ModerationCause;
import hiring.assessment.moderation.ModerationStatus;
import hiring.assessment.moderation.ReadModerations.GivenScore;
import hiring.assessment.moderation.ReadModerations.ModeratedLine;
import hiring.assessment.moderation.ReadModerations.ReadOutcome;
import hiring.assessment.sheet.Score;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A moderation with all that is needed to decide it. It names neither candidate nor assessors.
 *
 * @param applicationId absent for assessors, who see no id of an application
 * @param washUpReason why a recruiter has asked for it; absent where the scores differ
 * @param openedBy the recruiter who has asked for it; absent where the scores differ
 * @param decidedAt absent until it is decided
 * @param decidedBy absent until it is decided
 */
record ModerationView(
        UUID id,
        UUID vacancyId,
        String stageCode,
        String stageName,
        @Nullable UUID applicationId,
        ModerationCause cause,
        ModerationStatus status,
        @Nullable String washUpReason,
        Instant openedAt,
        @Nullable UUID openedBy,
        @Nullable Instant decidedAt,
        @Nullable UUID decidedBy,
        List<ModeratedLineView> lines) {

    static ModerationView of(ReadOutcome.Found found, boolean onlyAssessor) {
        Moderation moderation = found.moderation();
        return new ModerationView(
                moderation.id(),
                moderation.vacancyId(),
                moderation.stageCode(),
                found.stageName(),
                onlyAssessor ? null : moderation.applicationId(),
                moderation.cause(),
                moderation.status(),
                moderation.reason().orElse(null),
                moderation.openedAt(),
                moderation.openedBy().orElse(null),
                moderation.decidedAt().orElse(null),
                moderation.decidedBy().orElse(null),
                found.lines().stream().map(ModeratedLineView::of).toList());
    }

    /**
     * A line that is moderated.
     *
     * @param criterion code of the criterion that is scored
     * @param evidence what it is judged from: {@code application-form}, the code of an activity, or the name of an
     *     exercise
     * @param lowest the lowest score of the scale
     * @param highest the highest score of the scale
     * @param tolerance the difference from which on scores are moderated
     * @param scores the original scores
     * @param decidedScore absent until it is decided
     * @param decidedReason absent until it is decided
     */
    record ModeratedLineView(
            String line,
            String criterion,
            String wording,
            String evidence,
            int lowest,
            int highest,
            int tolerance,
            List<GivenScoreView> scores,
            @Nullable Integer decidedScore,
            @Nullable String decidedReason) {

        static ModeratedLineView of(ModeratedLine moderated) {
            Score decided = moderated.decided();
            return new ModeratedLineView(
                    moderated.line().code(),
                    moderated.line().criterion(),
                    moderated.wording(),
                    moderated.line().evidence(),
                    moderated.scale().lowest(),
                    moderated.scale().highest(),
                    moderated.tolerance(),
                    moderated.scores().stream().map(GivenScoreView::of).toList(),
                    decided == null ? null : decided.score(),
                    decided == null ? null : decided.reason());
        }
    }

    /**
     * A score that an assessor has given.
     *
     * @param assessor a letter in place of the name; the same person has another one elsewhere
     * @param reason absent where the score is in the middle of the scale and says enough
     */
    record GivenScoreView(
            String assessor, int score, @Nullable String reason) {

        static GivenScoreView of(GivenScore given) {
            return new GivenScoreView(given.by(), given.score(), given.reason());
        }
    }
}
