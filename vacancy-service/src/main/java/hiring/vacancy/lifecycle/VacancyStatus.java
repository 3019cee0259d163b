package hiring.vacancy.lifecycle;

import java.util.Set;

/**
 * The stored status of a vacancy. Whether a published vacancy has closed is computed from the clock at every read.
 */
public enum VacancyStatus {
    DRAFT,
    IN_REVIEW,
    APPROVED,
    SCHEDULED,
    PUBLISHED,
    WITHDRAWN;

    /** The statuses that may follow this one; none for a final status. */
    public Set<VacancyStatus> next() {
        return switch (this) {
            case DRAFT -> Set.of(IN_REVIEW);
            case IN_REVIEW -> Set.of(APPROVED, DRAFT);
            case APPROVED -> Set.of(SCHEDULED, PUBLISHED, DRAFT);
            // To another time, and back to approved where the publication was missed until after the closing
            case SCHEDULED -> Set.of(SCHEDULED, PUBLISHED, APPROVED, DRAFT);
            case PUBLISHED -> Set.of(WITHDRAWN);
            case WITHDRAWN -> Set.of();
        };
    }

    boolean mayBecome(VacancyStatus target) {
        return next().contains(target);
    }
}
