package hiring.application.history;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One spell of an applicant's history. A draft may hold it half filled in.
 *
 * @param organisation the employer, school or charity
 * @param role what the applicant was there
 * @param from the first day or month
 * @param to the last day or month; absent for what goes on without a known end
 * @param current whether it goes on
 */
public record HistoryEntry(
        @Nullable EntryKind kind,
        @Nullable @Size(max = 200) String organisation,
        @Nullable @Size(max = 200) String role,

        @Nullable
        @Size(max = PartialDate.LONGEST)
        @Pattern(regexp = PartialDate.PATTERN, message = PartialDate.EXPECTED)
        String from,

        @Nullable
        @Size(max = PartialDate.LONGEST)
        @Pattern(regexp = PartialDate.PATTERN, message = PartialDate.EXPECTED)
        String to,

        @Nullable Boolean current,
        @Nullable @Size(max = 4000) String duties,
        @Nullable @Size(max = 1000) String reasonForLeaving) {

    /** What the time was spent on. */
    public enum EntryKind {
        EMPLOYMENT,
        SELF_EMPLOYMENT,
        VOLUNTEERING,
        STUDY,
        TRAINING,
        CARING,
        TRAVEL,
        OTHER
    }

    /** Whether it goes on; its end may be known already, as that of a contract for a fixed term. */
    public boolean goesOn(LocalDate today) {
        return saysItGoesOn() || lastDay().filter(last -> last.isAfter(today)).isPresent();
    }

    public boolean saysItGoesOn() {
        return Boolean.TRUE.equals(current);
    }

    /** Whether it is said to go on, and to have ended in the past. */
    public boolean contradictsItself(LocalDate today) {
        return saysItGoesOn() && lastDay().filter(last -> last.isBefore(today)).isPresent();
    }

    public Optional<LocalDate> firstDay() {
        return PartialDate.parse(from).map(PartialDate::first);
    }

    /** Empty where no end is stated. */
    public Optional<LocalDate> lastDay() {
        return PartialDate.parse(to).map(PartialDate::last);
    }

    /** What has passed of it; empty where the dates are missing or contradict each other. */
    public Optional<Spell> spell(LocalDate today) {
        LocalDate last = saysItGoesOn() ? today : lastDay().orElse(null);
        return firstDay().flatMap(first -> Spell.upTo(today, first, last));
    }
}
