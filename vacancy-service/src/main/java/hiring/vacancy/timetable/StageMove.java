package hiring.vacancy.timetable;

import hiring.vacancy.element.Absent;
import hiring.vacancy.element.Limits;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** New dates of a stage, which replace all that it had. */
public record StageMove(
        @NotBlank @Size(max = Limits.CODE) @Pattern(regexp = Limits.CODE_PATTERN)
        String code,

        @Valid PlannedStage.@Nullable Window window,
        @Size(max = Limits.FEW) List<@NotNull @Valid StatedDate> days,
        @Size(max = 20) List<@NotNull @Valid StatedDate> weeksCommencing) {

    public StageMove {
        days = Absent.toEmpty(days);
        weeksCommencing = Absent.toEmpty(weeksCommencing);
    }

    /** The stage with these dates. */
    public PlannedStage appliedTo(PlannedStage stage) {
        return new PlannedStage(
                stage.code(),
                stage.name(),
                stage.kind(),
                stage.description(),
                window,
                days,
                weeksCommencing,
                stage.provisional(),
                stage.optional(),
                stage.inviteByTelephone(),
                stage.exercises(),
                stage.parts(),
                stage.absence(),
                stage.booking(),
                stage.barMonths(),
                stage.disclosure(),
                stage.matrix(),
                stage.progression());
    }
}
