package hiring.assessment.calibration;

import org.jspecify.annotations.Nullable;

/** The score of a sample answer as an assessor wrote it, not checked yet. */
public record AnchorScoreDraft(
        @Nullable Integer answer,
        @Nullable Integer score,
        @Nullable String reason) {}
