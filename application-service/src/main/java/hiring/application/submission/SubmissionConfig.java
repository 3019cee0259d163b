package hiring.application.submission;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@ConfigMapping(prefix = "hiring.application.submission")
interface SubmissionConfig {

    /** The version of the privacy notice that an applicant must have read. */
    @NotBlank
    @Size(max = 20)
    String privacyNoticeVersion();
}
