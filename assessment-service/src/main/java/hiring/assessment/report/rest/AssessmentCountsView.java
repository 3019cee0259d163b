package hiring.assessment.report.rest;

import hiring.assessment.plan.StageState;
import hiring.assessment.report.AssessmentCounts;
import hiring.assessment.report.AssessmentCounts.StageCounts;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a vacancy, to be compared with those of the other services.
 *
 * @param known applications known to be submitted, withdrawn ones included
 * @param sealed how many there are in all; absent until that is final
 * @param eligible of those submitted and not withdrawn, as are the next two
 */
record AssessmentCountsView(
        @Min(0) long known,
        @Min(0) @Nullable Integer sealed,
        @Min(0) long eligible,
        @Min(0) long ineligible,
        @Min(0) long undecided,
        @Min(0) long withdrawn,
        List<StageCountsView> stages,
        @Min(0) long successful,
        @Min(0) long reserve,
        @Min(0) long unsuccessful,
        @Min(0) long promoted,
        @Min(0) long feedbackReleased) {

    static AssessmentCountsView of(AssessmentCounts counts) {
        return new AssessmentCountsView(
                counts.known(),
                counts.sealed(),
                counts.eligible(),
                counts.ineligible(),
                counts.undecided(),
                counts.withdrawn(),
                counts.stages().stream().map(StageCountsView::of).toList(),
                counts.successful(),
                counts.reserve(),
                counts.unsuccessful(),
                counts.promoted(),
                counts.feedbackReleased());
    }

    /**
     * The numbers of a stage.
     *
     * @param participants all who take or took part, without those who withdrew on the way; the sum of the next five
     * @param waiting not being scored: not invited, not handed in, no assessors or no place
     * @param progressed at the last stage, those who were appointed
     * @param withdrawn taken out while they took part
     */
    record StageCountsView(
            String code,
            StageState state,
            @Min(0) long participants,
            @Min(0) long waiting,
            @Min(0) long toScore,
            @Min(0) long scored,
            @Min(0) long progressed,
            @Min(0) long notProgressed,
            @Min(0) long withdrawn) {

        static StageCountsView of(StageCounts counts) {
            return new StageCountsView(
                    counts.code(),
                    counts.state(),
                    counts.participants(),
                    counts.waiting(),
                    counts.toScore(),
                    counts.scored(),
                    counts.progressed(),
                    counts.notProgressed(),
                    counts.withdrawn());
        }
    }
}
