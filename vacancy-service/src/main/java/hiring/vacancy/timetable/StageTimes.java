package hiring.vacancy.timetable;

import hiring.kit.time.WorkingDays;
import hiring.vacancy.timetable.PlannedStage.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The instants and days that the dates of a stage mean.
 *
 * @param opensAt start of the window; absent where the stage has none
 * @param closesAt first instant after the window
 * @param dates days on which sessions are held, in order
 */
public record StageTimes(
        @Nullable Instant opensAt, @Nullable Instant closesAt, List<LocalDate> dates) {

    public StageTimes {
        dates = List.copyOf(dates);
    }

    /** Of a stage whose dates keep the rules. */
    public static StageTimes of(PlannedStage stage, ZoneId zone) {
        Window window = stage.window();
        return new StageTimes(
                window == null ? null : window.opensAt(zone),
                window == null ? null : window.closesAt(zone),
                daysOf(stage, zone));
    }

    public static List<LocalDate> daysOf(PlannedStage stage, ZoneId zone) {
        WorkingDays workingDays = WorkingDays.in(zone);
        return Stream.concat(
                        stage.days().stream().map(StatedDate::date),
                        stage.weeksCommencing().stream()
                                .flatMap(week -> workingDays.ofWeekCommencing(week.date()).stream()))
                .distinct()
                .sorted()
                .toList();
    }
}
