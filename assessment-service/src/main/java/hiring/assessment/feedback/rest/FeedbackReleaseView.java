package hiring.assessment.feedback.rest;

import java.time.Instant;
import java.util.UUID;

/** The release of an application's feedback. */
record FeedbackReleaseView(UUID applicationId, Instant releasedAt) {}
