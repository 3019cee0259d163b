package hiring.vacancy.timetable;

import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date with the weekday that its author wrote beside it.
 *
 * @param weekday as written beside the date, which is a check against typing errors; absent where none was written
 */
public record StatedDate(@NotNull LocalDate date, @Nullable DayOfWeek weekday) {}
