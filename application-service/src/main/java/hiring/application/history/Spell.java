package hiring.application.history;

import java.time.LocalDate;

/** Days from one to another, both included. */
public record Spell(LocalDate from, LocalDate to) {

    public Spell {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("%s is before %s".formatted(to, from));
        }
    }
}
