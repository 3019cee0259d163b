package hiring.notification.obligation;

import hiring.notification.lifecycle.Lifecycle;
import java.util.EnumSet;
import java.util.Set;

/** The state of an obligation. */
public enum ObligationState implements Lifecycle<ObligationState> {
    /** The vacancy or the contact is not known yet. */
    WAITING,
    /** Its channels are under way. */
    OPEN,
    /** Every channel is done; a mail or a letter that comes back opens it again. */
    DONE,
    /** It can no longer be met, because the candidate's contact was erased, or nothing is left to tell. */
    CANCELLED;

    /** The states in which it is not told yet. */
    public static final Set<ObligationState> UNTOLD = Set.copyOf(EnumSet.of(WAITING, OPEN));

    @Override
    public Set<ObligationState> next() {
        return switch (this) {
            case WAITING -> EnumSet.of(OPEN, CANCELLED);
            case OPEN -> EnumSet.of(DONE, CANCELLED);
            case DONE -> EnumSet.of(OPEN);
            case CANCELLED -> EnumSet.noneOf(ObligationState.class);
        };
    }
}
