package hiring.vacancy.lifecycle;

import java.util.Set;

/**
 * Where a vacancy stands, as stored. Whether a published one has closed is no status: the clock says it at every read.
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
            // To another time, and back to approved where the time came and went while nobody was there to publish
            case SCHEDULED -> Set.of(SCHEDULED, PUBLISHED, APPROVED, DRAFT);
            case PUBLISHED -> Set.of(WITHDRAWN);
            case WITHDRAWN -> Set.of();
        };
    }

    boolean mayBecome(VacancyStatus target) {
        return next().contains(target);
    }
}
