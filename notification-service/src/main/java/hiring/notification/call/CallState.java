package hiring.notification.call;

import hiring.notification.lifecycle.Lifecycle;
import java.util.EnumSet;
import java.util.Set;

/** The state of a call. */
public enum CallState implements Lifecycle<CallState> {
    /** A recruiter is to make it. */
    DUE,
    /** A recruiter spoke with the candidate. */
    DONE,
    /** Not needed any more. */
    CANCELLED;

    @Override
    public Set<CallState> next() {
        return switch (this) {
            case DUE -> EnumSet.of(DONE, CANCELLED);
            case DONE, CANCELLED -> EnumSet.noneOf(CallState.class);
        };
    }
}
