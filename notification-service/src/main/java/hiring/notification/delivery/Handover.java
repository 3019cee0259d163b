package hiring.notification.delivery;

/** What came of handing a message to a mail server. Reasons are codes: what a server says may repeat the address. */
public sealed interface Handover {

    /** The server has taken it. */
    record Accepted() implements Handover {}

    /** It was certainly not taken, and may be another time. */
    record NotNow(String reason) implements Handover {}

    /** It was certainly not taken, and will not be as it is. */
    record Never(String reason) implements Handover {}

    /** The answer did not come: it may have been taken, or not. */
    record Unknown(String reason) implements Handover {}
}
