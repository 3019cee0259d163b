package hiring.assessment.plan.rest;

import hiring.assessment.plan.OptionalDecision;
import hiring.assessment.plan.Part;
import hiring.assessment.plan.PlanStage;
import hiring.assessment.plan.ReadPlan.CurrentPlan;
import hiring.assessment.plan.SelectionProcess;
import hiring.assessment.plan.StageState;
import hiring.events.AbsenceRule;
import hiring.events.BookingRule;
import hiring.events.DisclosureRule;
import hiring.events.Measure;
import hiring.events.ScoringMatrix;
import hiring.events.SelectionStage;
import hiring.events.StagePart;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the candidates of a vacancy are selected, and how far the selection is.
 *
 * @param openings how many candidates can be appointed
 * @param sealed how many applications there are in all; absent until that is final
 * @param stages in the order in which candidates pass through them
 */
record PlanView(
        UUID vacancyId,
        String reference,
        String title,
        @Min(0) int openings,
        @Min(0) @Nullable Integer sealed,
        List<StageView> stages) {

    static PlanView of(CurrentPlan current) {
        SelectionProcess process = current.process();
        return new PlanView(
                current.plan().vacancyId(),
                process.reference(),
                process.title(),
                process.openings(),
                current.plan().sealed().isPresent() ? current.plan().sealed().getAsInt() : null,
                current.stages().stream()
                        .map(stage -> StageView.of(process, stage))
                        .toList());
    }

    /**
     * A stage of a vacancy's selection.
     *
     * @param opensAt start of the window in which candidates take part; absent if the stage has no window
     * @param closesAt first instant after that window
     * @param dates days on which sessions are held
     * @param decision whether it takes place; absent where it is not optional, or not decided
     * @param places how many candidates go on at most; absent where there is no limit
     * @param highestMark the highest possible mark of a test
     * @param absence what it means that a candidate stays away from a session
     * @param booking who chooses the session that a candidate attends
     * @param barMonths for how many months absence bars from vacancies of the same kind; absent where it bars no one
     * @param disclosure whether its assessors read the form with the candidate's name
     * @param parts what candidates do at the stage
     * @param matrix absent where assessors do not score the stage
     */
    record StageView(
            String code,
            String name,
            StageKind kind,
            StageState state,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt,
            List<LocalDate> dates,
            boolean optional,
            @Nullable OptionalDecision decision,
            @Nullable String decisionReason,
            @Nullable UUID decidedBy,
            @Nullable Instant decidedAt,
            ProgressionRule rule,
            @Min(0) @Nullable Integer places,
            @Nullable Integer passMark,
            @Nullable Integer highestMark,
            AbsenceRule absence,
            BookingRule booking,
            @Nullable Integer barMonths,
            DisclosureRule disclosure,
            List<PartView> parts,
            @Nullable MatrixView matrix) {

        static StageView of(SelectionProcess process, PlanStage stage) {
            SelectionStage definition = stage.definition();
            return new StageView(
                    stage.code().value(),
                    definition.name(),
                    StageKind.of(stage.kind()),
                    stage.state(),
                    definition.opensAt(),
                    definition.closesAt(),
                    definition.dates(),
                    definition.optional(),
                    stage.decision().orElse(null),
                    stage.decisionReason().orElse(null),
                    stage.decidedBy().orElse(null),
                    stage.decidedAt().orElse(null),
                    ProgressionRule.of(stage.rule()),
                    definition.progression().places(),
                    definition.progression().passMark(),
                    definition.progression().highestMark(),
                    stage.absence(),
                    stage.isBookedByCandidates() ? BookingRule.SELF : BookingRule.ALLOCATED,
                    definition.barMonths(),
                    stage.disclosure(),
                    stage.parts().all().stream().map(PartView::of).toList(),
                    stage.matrix().map(matrix -> MatrixView.of(process, matrix)).orElse(null));
        }
    }

    /**
     * Something that candidates do, or are seen doing, at a stage.
     *
     * @param unit of a quantity; absent otherwise
     * @param decimals how many a quantity has at most; absent otherwise
     * @param direction which quantities are better; absent otherwise
     * @param lowest the lowest plausible quantity; absent where there is none
     * @param highest the highest plausible quantity; absent where there is none
     * @param passMark the quantity that is just enough; absent where there is none
     * @param opensAt start of a window of its own; absent where it has that of the stage
     * @param closesAt first instant after that window
     */
    record PartView(
            String code,
            String name,
            Measure.Type measure,
            StagePart.Delivery delivery,
            @Nullable String unit,
            @Min(0) @Nullable Integer decimals,
            Measure.@Nullable Direction direction,
            @Nullable BigDecimal lowest,
            @Nullable BigDecimal highest,
            @Nullable BigDecimal passMark,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt) {

        static PartView of(Part part) {
            Measure measure = part.measure();
            return new PartView(
                    part.code(),
                    part.name(),
                    measure.type(),
                    part.delivery(),
                    measure.unit(),
                    measure.decimals(),
                    measure.direction(),
                    measure.lowest(),
                    measure.highest(),
                    measure.passMark(),
                    part.opensAt(),
                    part.closesAt());
        }
    }

    /**
     * What assessors score at a stage, and on which scale.
     *
     * @param assessors how many assessors score each candidate
     * @param lowest the lowest score of the scale; a line may have another one
     * @param highest the highest score of the scale; a line may have another one
     * @param tolerance scores of a line on that scale that are so far apart, or further, are moderated before they
     *     count; absent for more than half of the scale
     */
    record MatrixView(
            @Min(0) int assessors,
            int lowest,
            int highest,
            List<LineView> lines,
            @Nullable Integer tolerance) {

        static MatrixView of(SelectionProcess process, ScoringMatrix matrix) {
            return new MatrixView(
                    matrix.assessors(),
                    matrix.lowest(),
                    matrix.highest(),
                    matrix.lines().stream()
                            .map(line -> LineView.of(process, matrix, line))
                            .toList(),
                    matrix.tolerance());
        }
    }

    /**
     * A line of the scoring matrix.
     *
     * @param criterion code of the criterion that is scored
     * @param evidence what it is judged from: {@code application-form}, the code of an activity, or the name of an
     *     exercise
     * @param minimum the lowest sufficient score; absent where there is none
     * @param lowest the lowest score of the line's scale
     * @param highest the highest score of the line's scale
     * @param tolerance scores that are so far apart, or further, are moderated before they count; absent for that of
     *     the matrix or, on a scale of the line's own, for more than half of it
     */
    record LineView(
            String code,
            String criterion,
            String wording,
            String evidence,
            @Min(0) int weight,
            @Nullable Integer minimum,
            int lowest,
            int highest,
            @Nullable Integer tolerance) {

        static LineView of(SelectionProcess process, ScoringMatrix matrix, ScoringMatrix.Line line) {
            ScoringMatrix.Scale own = line.scale();
            return new LineView(
                    line.code(),
                    line.criterion(),
                    process.wordingOf(line.criterion()),
                    line.evidence(),
                    line.weight(),
                    line.minimum(),
                    own == null ? matrix.lowest() : own.lowest(),
                    own == null ? matrix.highest() : own.highest(),
                    line.tolerance());
        }
    }
}
