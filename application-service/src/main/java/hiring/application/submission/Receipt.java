package hiring.application.submission;

import hiring.application.form.FormCounts;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a candidate gets for a submission, the same however often they ask.
 *
 * @param name that the application was made with
 * @param packVersion of the application pack that held at the submission; absent where none was told
 * @param sha256 of the submitted form, which can be downloaded and hashed by anybody
 */
public record Receipt(
        UUID applicationId,
        UUID vacancyId,
        String name,
        String vacancyReference,
        Instant submittedAt,
        String sha256,
        FormCounts counts,
        @Nullable Integer packVersion) {}
