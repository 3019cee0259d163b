package hiring.assessment.sheet;

import org.jspecify.annotations.Nullable;

/** One line of a sheet as an assessor filled it in, not checked yet. */
public record ScoreDraft(
        @Nullable String line,
        @Nullable Integer score,
        @Nullable String reason) {}
