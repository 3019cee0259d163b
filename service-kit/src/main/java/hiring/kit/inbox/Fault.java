package hiring.kit.inbox;

/** Why a record was put aside. */
public enum Fault {
    /** Applying it failed again and again. */
    FAILED,
    /** It is no event of the contract. */
    UNREADABLE,
    /**
     * A type that this version does not know; a newer one may, and applies it when it runs. Not an administrator's
     * business.
     */
    UNKNOWN_TYPE,
    /** An event of this service that Kafka refuses, such as one that is too large for its topic. */
    UNSENT
}
