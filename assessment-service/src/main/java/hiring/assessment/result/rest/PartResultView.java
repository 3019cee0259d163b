package hiring.assessment.result.rest;

import hiring.assessment.plan.Part;
import hiring.assessment.plan.StageParts;
import hiring.assessment.result.PartResult;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The result of a part for one application.
 *
 * @param part its code
 * @param passed whether the candidate passed the part, as far as it can be passed
 * @param value of a quantity; absent otherwise
 * @param unit of a quantity; absent otherwise
 * @param recordedBy absent, as the time, for marks that an earlier version of the service recorded
 * @param replacedAt when it was corrected; absent for the result that counts
 * @param planHash of the terms under which it was recorded; absent of results from before it was stored
 */
record PartResultView(
        UUID applicationId,
        String part,
        boolean passed,
        @Nullable BigDecimal value,
        @Nullable String unit,
        @Nullable UUID recordedBy,
        @Nullable Instant recordedAt,
        @Nullable Instant replacedAt,
        @Nullable String planHash) {

    static PartResultView of(StageParts parts, PartResult result) {
        Optional<Part> part = parts.find(result.partCode());
        return new PartResultView(
                result.applicationId(),
                result.partCode(),
                part.map(result::isPassed).orElse(true),
                result.value().orElse(null),
                result.value().isPresent()
                        ? part.map(found -> found.measure().unit()).orElse(null)
                        : null,
                result.recordedBy().orElse(null),
                result.recordedAt().orElse(null),
                result.replacedAt().orElse(null),
                result.planHash().orElse(null));
    }
}
