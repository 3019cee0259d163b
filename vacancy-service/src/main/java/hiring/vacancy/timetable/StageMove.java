package hiring.vacancy.timetable;

import hiring.kit.problem.FieldError;
import hiring.vacancy.element.Absent;
import hiring.vacancy.element.Limits;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * New dates of a stage, which replace all that it had.
 *
 * @param parts those whose windows are new; the others keep theirs
 */
public record StageMove(
        @NotBlank @Size(max = Limits.CODE) @Pattern(regexp = Limits.CODE_PATTERN)
        String code,

        @Valid PlannedStage.@Nullable Window window,
        @Size(max = Limits.FEW) List<@NotNull @Valid StatedDate> days,
        @Size(max = 20) List<@NotNull @Valid StatedDate> weeksCommencing,
        @Size(max = 20) List<@NotNull @Valid PartMove> parts) {

    private static final String STAGES = "/stages/";
    private static final String PARTS = "parts/";

    public StageMove {
        days = Absent.toEmpty(days);
        weeksCommencing = Absent.toEmpty(weeksCommencing);
        parts = Absent.toEmpty(parts);
    }

    /**
     * The new window of a part.
     *
     * @param window absent for that of the stage
     */
    public record PartMove(
            @NotBlank @Size(max = Limits.CODE) @Pattern(regexp = Limits.CODE_PATTERN)
            String code,

            @Valid PlannedStage.@Nullable Window window) {}

    /** Takes all dates from a stage and from its parts. */
    public static StageMove ofNoDates(PlannedStage stage) {
        return new StageMove(
                stage.code(),
                null,
                List.of(),
                List.of(),
                stage.parts().stream()
                        .map(part -> new PartMove(part.code(), null))
                        .toList());
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
                stage.parts().stream().map(this::appliedTo).toList(),
                stage.absence(),
                stage.booking(),
                stage.barMonths(),
                stage.disclosure(),
                stage.matrix(),
                stage.progression());
    }

    private PlannedPart appliedTo(PlannedPart part) {
        return parts.stream()
                .filter(move -> move.code().equals(part.code()))
                .findFirst()
                .map(move -> part.within(move.window()))
                .orElse(part);
    }

    /** Mistakes for unknown and repeated parts of the stage. */
    public List<FieldError> unknownParts(String pointer, PlannedStage stage) {
        Set<String> known = stage.parts().stream().map(PlannedPart::code).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        List<FieldError> mistakes = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i).code();
            String here = "%s/parts/%d/code".formatted(pointer, i);
            if (!known.contains(part)) {
                mistakes.add(new FieldError(here, "unknown-part", "There is no part \"%s\"".formatted(part)));
            } else if (!seen.add(part)) {
                mistakes.add(new FieldError(here, "duplicate", "\"%s\" is there already".formatted(part)));
            }
        }
        return mistakes;
    }

    /**
     * The place among some moves of a finding in the timetable that they make; their list where no move names the
     * stage, or the part.
     */
    public static String placeOf(String pointer, List<PlannedStage> stages, List<StageMove> moves) {
        if (!pointer.startsWith(STAGES)) {
            return pointer;
        }
        String[] names = pointer.split("/", 4);
        PlannedStage stage = stages.get(Integer.parseInt(names[2]));
        int at = indexOf(moves, move -> move.code().equals(stage.code()));
        if (at < 0) {
            return "/stages";
        }
        String here = STAGES + at;
        return names.length < 4 ? here : here + "/" + moves.get(at).placeOf(names[3], stage);
    }

    private String placeOf(String within, PlannedStage stage) {
        if (!within.startsWith(PARTS)) {
            return within;
        }
        String[] names = within.split("/", 3);
        String part = stage.parts().get(Integer.parseInt(names[1])).code();
        int at = indexOf(parts, move -> move.code().equals(part));
        String rest = names.length < 3 ? "" : "/" + names[2];
        return at < 0 ? "parts" : PARTS + at + rest;
    }

    private static <T> int indexOf(List<T> all, Predicate<T> which) {
        return IntStream.range(0, all.size())
                .filter(i -> which.test(all.get(i)))
                .findFirst()
                .orElse(-1);
    }
}
