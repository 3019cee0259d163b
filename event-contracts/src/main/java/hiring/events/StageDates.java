package hiring.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When one stage of a vacancy takes place.
 *
 * @param stageCode stable within the vacancy
 * @param opensAt start of the window in which candidates take part; absent if the stage has no window
 * @param closesAt first instant after that window
 * @param dates days on which sessions are held; empty if the stage has none
 */
public record StageDates(
        String stageCode,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        List<LocalDate> dates) {

    public StageDates {
        dates = List.copyOf(dates);
    }

    /** The dates of a stage as published. */
    public static StageDates of(SelectionStage stage) {
        return new StageDates(stage.code(), stage.opensAt(), stage.closesAt(), stage.dates());
    }
}
