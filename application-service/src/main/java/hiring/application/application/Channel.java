package hiring.application.application;

/** How an application came in. */
public enum Channel {
    ONLINE,
    /** Typed by a member of staff while speaking to the candidate. */
    ASSISTED,
    /** Typed or imported from a paper form. */
    PAPER
}
