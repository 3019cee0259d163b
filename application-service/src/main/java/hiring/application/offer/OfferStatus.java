package hiring.application.offer;

import java.util.Set;

/** Where an offer is. */
public enum OfferStatus {
    OPEN,
    ACCEPTED,
    DECLINED,
    LAPSED;

    /** The statuses that may follow this one; none for a final status. */
    public Set<OfferStatus> next() {
        return switch (this) {
            case OPEN -> Set.of(ACCEPTED, DECLINED, LAPSED);
            case ACCEPTED, DECLINED, LAPSED -> Set.of();
        };
    }

    /** Whether an opening is kept for it. */
    public boolean holdsAnOpening() {
        return switch (this) {
            case OPEN, ACCEPTED -> true;
            case DECLINED, LAPSED -> false;
        };
    }
}
