package hiring.application.history;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days that no entry of the history covers, both ends included. */
public record Gap(LocalDate from, LocalDate to) {

    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }
}
