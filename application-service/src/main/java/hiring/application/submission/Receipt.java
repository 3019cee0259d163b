package hiring.application.submission;

import hiring.application.form.FormCounts;
import java.time.Instant;
import java.util.UUID;

/**
 * What a candidate gets for a submission, the same however often they ask.
 *
 * @param sha256 of the submitted form, which can be downloaded and hashed by anybody
 */
public record Receipt(
        UUID applicationId, String vacancyReference, Instant submittedAt, String sha256, FormCounts counts) {}
