package hiring.assessment.scoring;

import org.jspecify.annotations.Nullable;

/** One line of a sheet as somebody filled it in, before anything is known of it. */
public record ScoreDraft(
        @Nullable String line,
        @Nullable Integer score,
        @Nullable String reason) {}
