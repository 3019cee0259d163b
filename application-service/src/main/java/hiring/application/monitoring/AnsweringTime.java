package hiring.application.monitoring;

import hiring.application.vacancy.Vacancy;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** For how long equality answers are taken: until some days after the applications were counted. */
final class AnsweringTime {

    private AnsweringTime() {}

    /** Whether none is taken any more, and so a report can be made. */
    static boolean isOver(Vacancy vacancy, Duration within, Instant now) {
        return endOf(vacancy, within).filter(end -> !now.isBefore(end)).isPresent();
    }

    /** The first instant at which none is taken; empty while the applications are not counted. */
    static Optional<Instant> endOf(Vacancy vacancy, Duration within) {
        return Optional.ofNullable(vacancy.sealedAt()).map(counted -> counted.plus(within));
    }
}
