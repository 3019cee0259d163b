package hiring.application.history;

import java.time.LocalDate;
import java.util.Optional;

/** Days from one to another, both included. */
public record Spell(LocalDate from, LocalDate to) {

    public Spell {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("%s is before %s".formatted(to, from));
        }
    }

    /** Empty where an end is missing or lies before the beginning. */
    static Optional<Spell> between(Optional<LocalDate> from, Optional<LocalDate> to) {
        return from.flatMap(first -> to.filter(last -> !last.isBefore(first)).map(last -> new Spell(first, last)));
    }
}
