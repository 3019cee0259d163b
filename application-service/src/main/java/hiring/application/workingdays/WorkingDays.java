package hiring.application.workingdays;

import java.time.LocalDate;

/** Days on which an employee can start. */
public interface WorkingDays {

    /** Whether it is neither a weekend nor a bank holiday. */
    boolean isWorkingDay(LocalDate date);
}
