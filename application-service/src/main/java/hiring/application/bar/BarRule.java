package hiring.application.bar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which bar an application meets: of the same kind of post, and in force on the day of its submission. */
final class BarRule {

    private BarRule() {}

    /** A bar with the kind of post it is about. */
    record Considered(Bar bar, Optional<PostKind> kind) {}

    /**
     * The bar that holds longest; empty where none is met.
     *
     * @param kind of the vacancy that is applied for; empty where it names no grade
     * @param at the submission, or now for a draft; a bar that was recorded later is not met
     * @param zone of that vacancy
     */
    static Optional<Bar> met(List<Considered> bars, Optional<PostKind> kind, Instant at, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(at, zone);
        return bars.stream()
                .filter(candidate -> kind.isPresent() && candidate.kind().equals(kind))
                .map(Considered::bar)
                .filter(bar -> !bar.since().isAfter(at) && day.isBefore(bar.until()))
                .max(Comparator.comparing(Bar::until));
    }
}
