package hiring.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When one stage of a vacancy takes place.
 *
 * @param stageCode stable within the vacancy
 * @param opensAt start of the window in which candidates take part; absent if the stage has no window
 * @param closesAt first instant after that window
 * @param dates days on which sessions are held; empty if the stage has none
 * @param parts windows of those parts that have one of their own; absent if the stage names no parts, as in events that
 *     were written before this field existed
 */
public record StageDates(
        String stageCode,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        List<LocalDate> dates,
        @Nullable List<PartDates> parts) {

    public StageDates {
        dates = List.copyOf(dates);
        parts = parts == null ? null : List.copyOf(parts);
    }

    /** The dates of a stage as published. */
    public static StageDates of(SelectionStage stage) {
        return new StageDates(stage.code(), stage.opensAt(), stage.closesAt(), stage.dates(), datesOf(stage.parts()));
    }

    /** The windows of those parts that have one of their own; absent if there are no parts. */
    public static @Nullable List<PartDates> datesOf(@Nullable List<StagePart> parts) {
        return parts == null
                ? null
                : parts.stream().flatMap(StageDates::ownWindowOf).toList();
    }

    private static Stream<PartDates> ownWindowOf(StagePart part) {
        return part.opensAt() == null || part.closesAt() == null
                ? Stream.of()
                : Stream.of(new PartDates(part.code(), part.opensAt(), part.closesAt()));
    }

    /** The part at these times. */
    StagePart appliedTo(StagePart part) {
        return parts == null
                ? part
                : parts.stream()
                        .filter(given -> Objects.equals(given.partCode(), part.code()))
                        .findFirst()
                        .map(given -> part.within(given.opensAt(), given.closesAt()))
                        .orElseGet(() -> part.within(null, null));
    }
}
