package hiring.application.history;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One spell of an applicant's history. A draft may hold it half filled in.
 *
 * @param organisation the employer, school or charity
 * @param role what the applicant was there
 * @param to the last day; absent for what goes on
 * @param current whether it goes on
 */
public record HistoryEntry(
        @Nullable Kind kind,
        @Nullable @Size(max = 200) String organisation,
        @Nullable @Size(max = 200) String role,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Boolean current,
        @Nullable @Size(max = 4000) String duties,
        @Nullable @Size(max = 1000) String reasonForLeaving) {

    /** What the time was spent on. */
    public enum Kind {
        EMPLOYMENT,
        SELF_EMPLOYMENT,
        VOLUNTEERING,
        STUDY,
        TRAINING,
        CARING,
        OTHER
    }

    public boolean goesOn() {
        return Boolean.TRUE.equals(current);
    }

    /** Empty where the dates are missing or contradict each other. */
    Optional<Spell> spell(LocalDate today) {
        LocalDate end = goesOn() ? today : to;
        if (from == null || end == null || end.isBefore(from)) {
            return Optional.empty();
        }
        return Optional.of(new Spell(from, end));
    }
}
