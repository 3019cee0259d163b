package hiring.notification.obligation;

import java.util.Set;

/** Where an obligation stands. */
public enum ObligationState {
    /** The vacancy or the contact is not known yet. */
    WAITING,
    /** Its channels are under way. */
    OPEN,
    /** Every channel is done; a mail or a letter that comes back opens it again. */
    DONE,
    /** It can no longer be met, because the candidate's contact was erased, or nothing is left to tell. */
    CANCELLED;

    /** The states that may follow this one; none for a final state. */
    public Set<ObligationState> next() {
        return switch (this) {
            case WAITING -> Set.of(OPEN, CANCELLED);
            case OPEN -> Set.of(DONE, CANCELLED);
            case DONE -> Set.of(OPEN);
            case CANCELLED -> Set.of();
        };
    }
}
