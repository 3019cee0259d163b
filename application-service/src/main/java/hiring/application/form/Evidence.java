package hiring.application.form;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the applicant meets one criterion, with an example. */
@Schema(name = "CriterionEvidence")
public record Evidence(
        @Nullable @Size(max = 60) String criterion,
        @Nullable @Size(max = 6000) String text) {

    /** At most this many words for each criterion. */
    public static final int WORD_LIMIT = 250;
}
