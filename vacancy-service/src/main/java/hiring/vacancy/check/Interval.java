package hiring.vacancy.check;

import java.time.LocalDate;

/**
 * The time from one date of the timetable to the next, the days between the two without the two themselves.
 *
 * @param from what ends it before, for example {@code closing} or a stage's code
 * @param to what comes next
 */
public record Interval(
        String from, LocalDate fromDate, String to, LocalDate toDate, int daysBetween, int workingDaysBetween) {}
