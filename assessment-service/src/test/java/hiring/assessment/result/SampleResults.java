package hiring.assessment.result;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.assessment.participation.Participation;
import hiring.assessment.plan.Part;
import hiring.assessment.plan.PlanStage;
import hiring.events.Measure;
import hiring.events.Measure.Direction;
import hiring.events.id.StaffId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Results without a database. */
public final class SampleResults {

    private SampleResults() {}

    /**
     * Results of every part that has one.
     *
     * @param away how far from the best a quantity is; absent for the worst result
     */
    public static List<PartResult> of(PlanStage stage, Participation participation, @Nullable Integer away) {
        return stage.parts().recorded().stream()
                .map(part -> {
                    PartDraft draft = draft(part, away);
                    assertThat(PartRule.mistakes(stage.parts(), "", draft)).isEmpty();
                    return new PartResult(participation, draft, "0f", new StaffId(new UUID(0, 9)), Instant.EPOCH);
                })
                .toList();
    }

    private static PartDraft draft(Part part, @Nullable Integer away) {
        Measure measure = part.measure();
        return switch (measure.type()) {
            case PASS_OR_FAIL -> new PartDraft(part.code(), away != null, null, null, null);
            case QUANTITY -> new PartDraft(part.code(), null, quantity(measure, away), measure.unit(), null);
            case SCORED, COMPLETED -> new PartDraft(part.code(), null, null, null, true);
        };
    }

    private static BigDecimal quantity(Measure measure, @Nullable Integer away) {
        BigDecimal lowest = Objects.requireNonNull(measure.lowest());
        BigDecimal highest = Objects.requireNonNull(measure.highest());
        if (measure.direction() == Direction.LOWER_IS_BETTER) {
            return away == null ? highest : lowest.add(BigDecimal.valueOf(away));
        }
        return away == null ? lowest : highest.subtract(BigDecimal.valueOf(away));
    }

    /** Whether a decision can be made with them. */
    public static boolean areEnough(PlanStage stage, List<PartResult> results) {
        return RecordResult.areEnough(
                stage, results.stream().collect(Collectors.toMap(PartResult::partCode, Function.identity())));
    }
}
