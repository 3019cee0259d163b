package hiring.vacancy.timetable;

import hiring.events.Measure;
import hiring.events.Measure.Direction;
import hiring.events.StagePart.Delivery;
import hiring.vacancy.element.Limits;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Something that candidates do, or are seen doing, at a stage.
 *
 * @param delivery who sets it before the candidate, or sees it
 * @param window first and last day on which candidates can do it; absent for those of the stage
 */
public record PlannedPart(
        @NotBlank @Size(max = Limits.CODE) @Pattern(regexp = Limits.CODE_PATTERN)
        String code,

        @NotBlank @Size(max = Limits.LINE) String name,
        @NotNull @Valid Measured measure,
        @NotNull Delivery delivery,
        @Valid PlannedStage.@Nullable Window window) {

    /** The same with a window of its own, or without one. */
    PlannedPart within(PlannedStage.@Nullable Window other) {
        return new PlannedPart(code, name, measure, delivery, other);
    }

    /** Whether candidates do it by themselves, in their own time, at a stage without sessions. */
    public boolean asksCandidates() {
        if (delivery == null) {
            return false;
        }
        return switch (delivery) {
            // What assessors score without a session lies there already, unless candidates have a time for it
            case CANDIDATE -> measure.type() != Measure.Type.SCORED || window != null;
            case PROVIDER -> true;
            case ASSESSOR, PANEL, RECRUITER -> false;
        };
    }

    /**
     * What is known of a candidate after the part.
     *
     * @param unit of a quantity, in the singular
     * @param decimals how many a quantity has at most
     * @param direction which quantities are better
     * @param lowest the lowest plausible quantity
     * @param highest the highest plausible quantity
     * @param passMark the quantity that is just enough; absent where there is none
     */
    public record Measured(
            @NotNull Measure.Type type,
            @Size(min = 1, max = 40) @Nullable String unit,
            @Min(0) @Max(3) @Nullable Integer decimals,
            @Nullable Direction direction,
            @Digits(integer = 9, fraction = 3) @Nullable BigDecimal lowest,
            @Digits(integer = 9, fraction = 3) @Nullable BigDecimal highest,
            @Digits(integer = 9, fraction = 3) @Nullable BigDecimal passMark) {}

    /** What candidates read: the name, and what is measured. */
    public String inWords() {
        return switch (measure.type()) {
            case SCORED -> name;
            case PASS_OR_FAIL -> "%s: you pass or fail".formatted(name);
            case COMPLETED -> "%s: you complete it".formatted(name);
            case QUANTITY -> "%s: measured (%s)%s".formatted(name, measure.unit(), passMarkInWords());
        };
    }

    private String passMarkInWords() {
        BigDecimal passMark = measure.passMark();
        if (passMark == null) {
            return "";
        }
        String bound = measure.direction() == Direction.LOWER_IS_BETTER ? "at most" : "at least";
        return ", to pass %s %s".formatted(bound, passMark.toPlainString());
    }
}
