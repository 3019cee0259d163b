package hiring.application.submission.rest;

import hiring.application.submission.SubmissionOutcome;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Counts and times submissions by what became of them. A refusal by a rule is no failure. */
@Singleton
class SubmissionTimer {

    private static final Duration[] BOUNDS = {
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2_500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10)
    };

    private final Map<Result, Timer> timers = new EnumMap<>(Result.class);

    private enum Result {
        SUBMITTED,
        REPEATED,
        REFUSED,
        FAILED
    }

    SubmissionTimer(MeterRegistry metrics) {
        for (Result result : Result.values()) {
            timers.put(
                    result,
                    Timer.builder("hiring.submissions")
                            .description("Submissions by result, and how long each took")
                            .tag("result", result.name())
                            .serviceLevelObjectives(BOUNDS)
                            .register(metrics));
        }
    }

    Optional<SubmissionOutcome> time(Supplier<Optional<SubmissionOutcome>> submission) {
        long begin = System.nanoTime();
        Result result = Result.FAILED;
        try {
            Optional<SubmissionOutcome> outcome = submission.get();
            result = outcome.map(SubmissionTimer::resultOf).orElse(Result.REFUSED);
            return outcome;
        } finally {
            Objects.requireNonNull(timers.get(result)).record(Duration.ofNanos(System.nanoTime() - begin));
        }
    }

    private static Result resultOf(SubmissionOutcome outcome) {
        return switch (outcome) {
            case SubmissionOutcome.Submitted submitted -> Result.SUBMITTED;
            case SubmissionOutcome.AlreadySubmitted already -> Result.REPEATED;
            case SubmissionOutcome.Withdrawn withdrawn -> Result.REFUSED;
            case SubmissionOutcome.VacancyWithdrawn withdrawn -> Result.REFUSED;
            case SubmissionOutcome.Closed closed -> Result.REFUSED;
            case SubmissionOutcome.Incomplete incomplete -> Result.REFUSED;
        };
    }
}
