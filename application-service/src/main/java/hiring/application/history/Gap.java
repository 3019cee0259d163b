package hiring.application.history;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Days that nothing in the history covers, both included. */
@Schema(name = "HistoryGap")
public record Gap(LocalDate from, LocalDate to) {

    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }
}
