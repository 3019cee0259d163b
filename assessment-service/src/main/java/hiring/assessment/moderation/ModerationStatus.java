package hiring.assessment.moderation;

import java.util.Set;

/** Where a moderation stands. */
public enum ModerationStatus {
    OPEN,
    DECIDED,
    /** The candidate is out, or a sheet changed. */
    CANCELLED;

    /** The statuses that may follow this one. */
    Set<ModerationStatus> next() {
        return switch (this) {
            case OPEN -> Set.of(DECIDED, CANCELLED);
            case DECIDED, CANCELLED -> Set.of();
        };
    }
}
