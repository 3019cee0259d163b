package hiring.application.offer;

import java.util.Set;

/** The status of an offer. */
public enum OfferStatus {
    OPEN,
    ACCEPTED,
    DECLINED,
    LAPSED,
    /** Its vacancy was withdrawn while it was open. */
    WITHDRAWN;

    /** The statuses that may follow this one; none for a final status. */
    public Set<OfferStatus> next() {
        return switch (this) {
            case OPEN -> Set.of(ACCEPTED, DECLINED, LAPSED, WITHDRAWN);
            case ACCEPTED, DECLINED, LAPSED, WITHDRAWN -> Set.of();
        };
    }

    /** Whether an opening is kept for it. */
    public boolean holdsAnOpening() {
        return switch (this) {
            case OPEN, ACCEPTED -> true;
            case DECLINED, LAPSED, WITHDRAWN -> false;
        };
    }
}
