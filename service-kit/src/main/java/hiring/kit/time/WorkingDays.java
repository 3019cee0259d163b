package hiring.kit.time;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Monday to Friday without public holidays, moved and extra ones included, as Jollyday knows them. */
public final class WorkingDays {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int DAYS_IN_A_WORKING_WEEK = 5;

    private static final class England {
        // Read once, when first asked: parsing the calendar takes a moment
        static final HolidayManager HOLIDAYS =
                HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));
    }

    private final Predicate<LocalDate> publicHoliday;

    private WorkingDays(Predicate<LocalDate> publicHoliday) {
        this.publicHoliday = publicHoliday;
    }

    /** With the public holidays of England for London's time; elsewhere without any. */
    public static WorkingDays in(ZoneId zone) {
        return new WorkingDays(zone.equals(LONDON) ? date -> England.HOLIDAYS.isHoliday(date, "eng") : date -> false);
    }

    public boolean contain(LocalDate date) {
        return date.getDayOfWeek() != DayOfWeek.SATURDAY
                && date.getDayOfWeek() != DayOfWeek.SUNDAY
                && !publicHoliday.test(date);
    }

    /**
     * The last of so many working days after this date; one working day after a Friday is the Monday.
     *
     * @param workingDays 1 or more
     */
    public LocalDate after(LocalDate date, int workingDays) {
        return Stream.iterate(date.plusDays(1), day -> day.plusDays(1))
                .filter(this::contain)
                .skip(workingDays - 1L)
                .findFirst()
                .orElseThrow();
    }

    /** The working days of the week that begins on this Monday. */
    public List<LocalDate> ofWeekCommencing(LocalDate monday) {
        return Stream.iterate(monday, date -> date.plusDays(1))
                .limit(DAYS_IN_A_WORKING_WEEK)
                .filter(this::contain)
                .toList();
    }
}
