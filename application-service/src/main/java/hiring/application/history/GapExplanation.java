package hiring.application.history;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an applicant says about a time without an entry. Never shown to assessors: reasons reveal health and family. */
public record GapExplanation(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable @Size(max = 1000) String explanation) {

    /** Empty where it says nothing, or of no time. */
    Optional<Spell> spell() {
        if (from == null || to == null || to.isBefore(from) || explanation == null || explanation.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new Spell(from, to));
    }
}
