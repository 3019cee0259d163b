package hiring.kit.inbox;

/** Why a record became a dead letter. */
public enum Fault {
    /** All attempts to apply it failed. */
    FAILED,
    /** It is not an event of the contract. */
    UNREADABLE,
    /** This version does not know the type. A newer version applies it, so an administrator need not act. */
    UNKNOWN_TYPE,
    /** Kafka refuses this event of this service, for example because it is too large for its topic. */
    UNSENT
}
