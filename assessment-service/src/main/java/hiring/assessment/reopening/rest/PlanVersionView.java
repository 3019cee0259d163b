package hiring.assessment.reopening.rest;

import hiring.assessment.planversion.PlanVersion;
import hiring.assessment.planversion.StageTerms;
import hiring.events.PlanReopened;
import hiring.events.Progression;
import hiring.events.ScoringMatrix;
import hiring.events.ScoringMatrix.Anchor;
import hiring.events.ScoringMatrix.Scale;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of the terms by which a stage is scored.
 *
 * @param version 1 for the terms that were published with the vacancy
 * @param hash SHA-256 of the terms, in hexadecimal digits; each score carries that of its own
 * @param inForceSince absent of first terms from before versions were stored
 * @param changedBy absent of the terms that were published
 * @param reason of a reopening; absent otherwise
 * @param explanation of a reopening, in words; absent otherwise
 * @param voidedSheets how many sheets had been handed in under the terms before, and do not count any more
 * @param terms what it says
 */
record PlanVersionView(
        @Min(1) int version,
        String hash,
        PlanVersion.Cause cause,
        @Nullable Instant inForceSince,
        @Nullable UUID changedBy,
        PlanReopened.@Nullable Reason reason,
        @Nullable String explanation,
        @Min(0) int voidedSheets,
        PlanTermsView terms) {

    static PlanVersionView of(PlanVersion version) {
        return new PlanVersionView(
                version.number(),
                version.hash(),
                version.cause(),
                version.inForceSince().orElse(null),
                version.changedBy().orElse(null),
                version.reason().orElse(null),
                version.explanation().orElse(null),
                version.voided(),
                PlanTermsView.of(version.terms()));
    }

    /**
     * The terms by which a stage is scored.
     *
     * @param scale of the lines that have none of their own; absent where assessors do not score the stage
     * @param tolerance scores of a line on that scale that are so far apart, or further, are moderated before they
     *     count; absent for more than half of the scale
     * @param lines in their order
     * @param passMark the lowest total that is enough; absent where there is none
     * @param tieBreak codes of the criteria that decide between equal totals, in this order
     */
    record PlanTermsView(
            @Nullable PlanScaleView scale,
            @Nullable Integer tolerance,
            List<PlanLineView> lines,
            @Nullable Integer passMark,
            List<String> tieBreak) {

        static PlanTermsView of(StageTerms terms) {
            ScoringMatrix matrix = terms.matrix();
            Progression progression = terms.progression();
            List<String> tieBreak = progression.tieBreak();
            return new PlanTermsView(
                    matrix == null ? null : PlanScaleView.of(matrix.lowest(), matrix.highest(), matrix.anchors()),
                    matrix == null ? null : matrix.tolerance(),
                    matrix == null
                            ? List.of()
                            : matrix.lines().stream().map(PlanLineView::of).toList(),
                    progression.passMark(),
                    tieBreak == null ? List.of() : tieBreak);
        }
    }

    /**
     * The scores that can be given.
     *
     * @param lowest the lowest score
     * @param highest the highest score
     * @param anchors what the scores mean
     */
    record PlanScaleView(int lowest, int highest, List<PlanAnchorView> anchors) {

        static PlanScaleView of(int lowest, int highest, List<Anchor> anchors) {
            return new PlanScaleView(
                    lowest,
                    highest,
                    anchors.stream()
                            .map(anchor -> new PlanAnchorView(anchor.score(), anchor.meaning()))
                            .toList());
        }
    }

    /** What one score means. */
    record PlanAnchorView(int score, String meaning) {}

    /**
     * How a line is scored, and how much it counts.
     *
     * @param line its code
     * @param criterion code of the criterion that is scored
     * @param weight how often the mean score counts
     * @param minimum the lowest sufficient mean score; absent where there is none
     * @param scale absent where the line has that of the stage
     * @param tolerance absent for that of the stage or, on a scale of its own, for more than half of it
     */
    record PlanLineView(
            String line,
            String criterion,
            @Min(1) int weight,
            @Nullable Integer minimum,
            @Nullable PlanScaleView scale,
            @Nullable Integer tolerance) {

        static PlanLineView of(ScoringMatrix.Line line) {
            Scale scale = line.scale();
            return new PlanLineView(
                    line.code(),
                    line.criterion(),
                    line.weight(),
                    line.minimum(),
                    scale == null ? null : PlanScaleView.of(scale.lowest(), scale.highest(), scale.anchors()),
                    line.tolerance());
        }
    }
}
