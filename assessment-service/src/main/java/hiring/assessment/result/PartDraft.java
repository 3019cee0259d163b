package hiring.assessment.result;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The result of a part as a recruiter enters it. What is given depends on what is measured. */
public record PartDraft(
        String part,
        @Nullable Boolean passed,
        @Nullable BigDecimal value,
        @Nullable String unit,
        @Nullable Boolean completed) {}
