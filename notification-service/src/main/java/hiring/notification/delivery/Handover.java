package hiring.notification.delivery;

/** The result of handing a message to a mail server. Reasons are codes: what a server says may repeat the address. */
public sealed interface Handover {

    /** The server has taken it. */
    record Accepted() implements Handover {}

    /**
     * Nothing was asked about the recipient, because the server could not be used; this says nothing about the message.
     */
    record Unavailable(String reason) implements Handover {}

    /** The server certainly did not take it, and may take it another time. */
    record NotNow(String reason) implements Handover {}

    /** The server certainly did not take it, and will not take it as it is. */
    record Never(String reason) implements Handover {}

    /** No mail reaches this recipient at this address. */
    record Unreachable(String reason) implements Handover {}

    /** The answer did not come: the server may have taken it, or not. */
    record Unknown(String reason) implements Handover {}
}
