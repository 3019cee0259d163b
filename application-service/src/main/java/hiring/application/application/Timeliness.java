package hiring.application.application;

import hiring.application.vacancy.Vacancy;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a submission came to be in time. It weighs nothing in the selection, and assessors are not told. */
public enum Timeliness {
    BEFORE_CLOSING,
    /** After the closing, within the grace of all candidates. */
    WITHIN_GRACE,
    /** After both, by a candidate who was given longer. */
    BY_EXTENSION;

    /**
     * That of a submission at this instant; empty where it is too late.
     *
     * @param extendedUntil until when this candidate was given longer; null where that has not happened
     */
    public static Optional<Timeliness> at(Instant now, Vacancy vacancy, @Nullable Instant extendedUntil) {
        if (!vacancy.hasClosed(now)) {
            return Optional.of(BEFORE_CLOSING);
        }
        if (!vacancy.takesNoMore(now)) {
            return Optional.of(WITHIN_GRACE);
        }
        boolean isExtended = extendedUntil != null && now.isBefore(extendedUntil);
        return isExtended && !vacancy.isSealed() && !vacancy.isWithdrawn()
                ? Optional.of(BY_EXTENSION)
                : Optional.empty();
    }
}
