package hiring.application.submission;

import hiring.application.application.Application;
import hiring.application.application.Submission;
import hiring.application.form.FormCounts;
import hiring.events.id.ApplicationId;
import hiring.events.id.VacancyId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a candidate gets for a submission, the same however often they ask.
 *
 * @param name that the application was made with
 * @param packVersion of the application pack that held at the submission; absent where none was told
 * @param sha256 of the submitted form, which the candidate can download and hash
 */
public record Receipt(
        ApplicationId applicationId,
        VacancyId vacancyId,
        String name,
        String vacancyReference,
        Instant submittedAt,
        String sha256,
        FormCounts counts,
        @Nullable Integer packVersion) {

    /** Only of what was submitted. */
    static Receipt of(Application application) {
        Submission submission = Objects.requireNonNull(application.submission(), "a draft has no receipt");
        return new Receipt(
                application.id(),
                application.vacancyId(),
                submission.contactName(),
                submission.submittedReference(),
                submission.submittedAt(),
                submission.sha256(),
                FormCounts.of(application.form(), application.documents()),
                submission.packVersion());
    }
}
