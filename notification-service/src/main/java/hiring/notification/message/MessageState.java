package hiring.notification.message;

import hiring.notification.lifecycle.Lifecycle;
import java.util.EnumSet;
import java.util.Set;

/** The state of a written message. */
public enum MessageState implements Lifecycle<MessageState> {
    /** To be sent, now or after a refusal. */
    DUE,
    /** Being handed to the mail server, or it was when the process died. */
    SENDING,
    /** The mail server has taken it. */
    SENT,
    /** The mail server will not take it; a recruiter can have it tried again. */
    FAILED,
    /**
     * It is not known whether the mail server has taken it. It may arrive twice when it is sent again, so a recruiter
     * decides.
     */
    UNCERTAIN,
    /** It was taken, and came back: the candidate is told in another way. */
    BOUNCED,
    /** Not needed any more. */
    CANCELLED;

    /** The states in which a message waits for a recruiter's decision. */
    public static final Set<MessageState> AWAITING_DECISION = Set.copyOf(EnumSet.of(FAILED, UNCERTAIN));

    @Override
    public Set<MessageState> next() {
        return switch (this) {
            // A late answer to an earlier attempt can refuse a message that is to be sent again
            case DUE -> EnumSet.of(SENDING, FAILED, UNCERTAIN, CANCELLED);
            case SENDING -> EnumSet.of(SENT, DUE, FAILED, UNCERTAIN, CANCELLED);
            case UNCERTAIN -> EnumSet.of(SENT, DUE, FAILED, CANCELLED);
            case FAILED -> EnumSet.of(DUE, CANCELLED);
            case SENT -> EnumSet.of(BOUNCED);
            case BOUNCED -> EnumSet.of(DUE);
            case CANCELLED -> EnumSet.noneOf(MessageState.class);
        };
    }
}
