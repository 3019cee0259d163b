package hiring.application.extension;

import hiring.application.application.Application;
import hiring.application.application.ApplicationStatus;
import hiring.application.vacancy.Vacancy;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a candidate may be given longer than all others. */
final class ExtensionRule {

    /** The selection waits for each candidate with an extension, so none is longer than this. */
    static final Duration LONGEST = Duration.ofDays(28);

    private ExtensionRule() {}

    /** Empty where it may be. */
    static Optional<ExtensionOutcome> whyNot(Application application, Vacancy vacancy, Instant until, Instant now) {
        if (application.status() != ApplicationStatus.DRAFT) {
            return Optional.of(new ExtensionOutcome.NotADraft(application.status()));
        }
        if (vacancy.isWithdrawn() || vacancy.isSealed()) {
            return Optional.of(new ExtensionOutcome.VacancyOver());
        }
        Instant latest = vacancy.closesAt().plus(LONGEST);
        if (until.isAfter(latest)) {
            return Optional.of(new ExtensionOutcome.TooLong(latest.atZone(vacancy.timeZone())));
        }
        Instant already = later(vacancy.graceEndsAt(), application.extendedUntil());
        if (!until.isAfter(already)) {
            return Optional.of(new ExtensionOutcome.NotLater(already.atZone(vacancy.timeZone())));
        }
        return until.isAfter(now)
                ? Optional.empty()
                : Optional.of(new ExtensionOutcome.NotLater(now.atZone(vacancy.timeZone())));
    }

    private static Instant later(Instant one, @Nullable Instant other) {
        return other == null || one.isAfter(other) ? one : other;
    }
}
