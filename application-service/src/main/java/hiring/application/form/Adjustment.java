package hiring.application.form;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What the applicant needs at one stage of the selection to take part on equal terms. Never read by those who score. */
public record Adjustment(
        @Nullable @Size(max = 60) String stage,
        @Nullable @Size(max = 2000) String need) {}
