package hiring.assessment.report;

import hiring.assessment.plan.StageState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of a vacancy, to be compared with those of the other services.
 *
 * @param known applications known to be submitted, withdrawn ones included
 * @param sealed how many there are in all; absent until that is final
 * @param eligible of those submitted and not withdrawn, as are the next two
 */
public record AssessmentCounts(
        long known,
        @Nullable Integer sealed,
        long eligible,
        long ineligible,
        long undecided,
        long withdrawn,
        List<StageCounts> stages,
        long successful,
        long reserve,
        long unsuccessful,
        long promoted,
        long feedbackReleased) {

    /**
     * A stage.
     *
     * @param participants all who take or took part, without those who withdrew on the way; the sum of the next five
     * @param waiting not being scored: not invited, not handed in, no assessors or no place
     * @param progressed at the last stage, those who were appointed
     * @param withdrawn taken out while they took part
     */
    public record StageCounts(
            String code,
            StageState state,
            long participants,
            long waiting,
            long toScore,
            long scored,
            long progressed,
            long notProgressed,
            long withdrawn) {}
}
