package hiring.assessment.calibration;

import org.jspecify.annotations.Nullable;

/** A sample answer as it was written, not checked yet. */
public record AnchorAnswerDraft(
        @Nullable String line,
        @Nullable String text,
        @Nullable Integer score,
        @Nullable String reason) {}
