package hiring.application.application;

import java.util.Set;

/** The status of an application. The selection's results are not part of it. */
public enum ApplicationStatus {
    DRAFT,
    SUBMITTED,
    WITHDRAWN;

    /** The statuses that may follow this one; none for a final status. */
    public Set<ApplicationStatus> next() {
        return switch (this) {
            case DRAFT -> Set.of(SUBMITTED);
            case SUBMITTED -> Set.of(WITHDRAWN);
            case WITHDRAWN -> Set.of();
        };
    }

    boolean mayBecome(ApplicationStatus target) {
        return next().contains(target);
    }
}
