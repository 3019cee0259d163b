package hiring.assessment.moderation;

import java.util.Set;

/** Where a moderation stands. */
public enum ModerationStatus {
    OPEN,
    DECIDED,
    /** The candidate is out, a sheet changed, or the terms of the stage did. */
    CANCELLED;

    /** The statuses that may follow this one. */
    Set<ModerationStatus> next() {
        return switch (this) {
            case OPEN -> Set.of(DECIDED, CANCELLED);
            // Where the scores became void
            case DECIDED -> Set.of(CANCELLED);
            case CANCELLED -> Set.of();
        };
    }
}
