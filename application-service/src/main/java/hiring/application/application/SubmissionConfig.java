package hiring.application.application;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;

@ConfigMapping(prefix = "hiring.application.submission")
public interface SubmissionConfig {

    /** The version of the privacy notice that an applicant must have read. */
    @NotBlank
    @Size(max = 20)
    String privacyNoticeVersion();

    /** Where the public reads adverts and packs, without a slash at the end; stands in receipts. */
    @NotBlank
    String adverts();

    /** For how long a candidate can contest a negative decision on eligibility. */
    @NotNull
    Duration contestWithin();
}
