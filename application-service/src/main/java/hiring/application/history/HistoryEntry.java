package hiring.application.history;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One entry of an applicant's history. In a draft it can be incomplete.
 *
 * @param organisation the employer, school or charity
 * @param role the position of the applicant
 * @param from the first day or month
 * @param to the last day or month; absent for a current entry without a known end
 * @param current whether it continues
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

    /** The kind of activity. */
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

    /** Whether it continues. Its end can be known already, for example of a fixed-term contract. */
    public boolean goesOn(LocalDate today) {
        return saysItGoesOn() || lastDay().filter(last -> last.isAfter(today)).isPresent();
    }

    public boolean saysItGoesOn() {
        return Boolean.TRUE.equals(current);
    }

    /** Whether it is marked as current although its end is in the past. */
    public boolean contradictsItself(LocalDate today) {
        return saysItGoesOn() && lastDay().filter(last -> last.isBefore(today)).isPresent();
    }

    public Optional<LocalDate> firstDay() {
        return PartialDate.parse(from).map(PartialDate::first);
    }

    /** Empty if no end is stated. */
    public Optional<LocalDate> lastDay() {
        return PartialDate.parse(to).map(PartialDate::last);
    }

    /** Its days up to today; empty if dates are missing or contradict each other. */
    public Optional<Spell> spell(LocalDate today) {
        LocalDate last = saysItGoesOn() ? today : lastDay().orElse(null);
        return firstDay().flatMap(first -> Spell.upTo(today, first, last));
    }
}
