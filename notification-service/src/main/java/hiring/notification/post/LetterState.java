package hiring.notification.post;

import hiring.notification.lifecycle.Lifecycle;
import java.util.EnumSet;
import java.util.Set;

/** The state of a letter for the post. */
public enum LetterState implements Lifecycle<LetterState> {
    /** To be printed and posted. */
    DUE,
    /** A recruiter has posted it. */
    POSTED,
    /** Not needed any more. */
    CANCELLED;

    @Override
    public Set<LetterState> next() {
        return switch (this) {
            case DUE -> EnumSet.of(POSTED, CANCELLED);
            // It came back
            case POSTED -> EnumSet.of(DUE);
            case CANCELLED -> EnumSet.noneOf(LetterState.class);
        };
    }
}
