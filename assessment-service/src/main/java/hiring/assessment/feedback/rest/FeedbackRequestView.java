package hiring.assessment.feedback.rest;

import hiring.assessment.feedback.Feedback;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A candidate's request for feedback.
 *
 * @param releasedAt absent until the feedback is released
 * @param releasedBy the recruiter who released it
 */
record FeedbackRequestView(
        UUID applicationId,
        Instant requestedAt,
        @Nullable Instant releasedAt,
        @Nullable UUID releasedBy) {

    static FeedbackRequestView of(Feedback feedback) {
        return new FeedbackRequestView(
                feedback.applicationId(),
                feedback.requestedAt(),
                feedback.releasedAt().orElse(null),
                feedback.releasedBy().orElse(null));
    }
}
