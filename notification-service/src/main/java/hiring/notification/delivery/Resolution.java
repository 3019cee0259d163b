package hiring.notification.delivery;

import java.time.Instant;

/** What a person's decision about a message came to. */
public sealed interface Resolution {

    /** It is tried again, or counts as sent. */
    record Resolved(MessageState state) implements Resolution {}

    /** It does not wait for such a decision. */
    record NotWaiting(MessageState state) implements Resolution {}

    /** There is nothing to be told any more since then. */
    record TooLate(Instant notAfter) implements Resolution {}

    /** There is no such message. */
    record NoSuchMessage() implements Resolution {}
}
