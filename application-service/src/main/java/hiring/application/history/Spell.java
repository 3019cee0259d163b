package hiring.application.history;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A period of days, both ends included. */
public record Spell(LocalDate from, LocalDate to) {

    public Spell {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("%s is before %s".formatted(to, from));
        }
    }

    /** A period cut at today; empty if its end is missing or before its start. */
    public static Optional<Spell> upTo(LocalDate today, LocalDate from, @Nullable LocalDate to) {
        if (to == null || to.isBefore(from)) {
            return Optional.empty();
        }
        return Optional.of(new Spell(from, to.isAfter(today) && !from.isAfter(today) ? today : to));
    }

    /** Empty if a date is missing or the period ends before it starts. */
    static Optional<Spell> between(Optional<LocalDate> from, Optional<LocalDate> to) {
        return from.flatMap(first -> to.filter(last -> !last.isBefore(first)).map(last -> new Spell(first, last)));
    }
}
