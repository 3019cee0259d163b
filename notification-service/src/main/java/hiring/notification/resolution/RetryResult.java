package hiring.notification.resolution;

import hiring.notification.message.MessageState;
import java.time.Instant;

/** The result of a request to send a message again. */
public sealed interface RetryResult {

    /** It is sent again. */
    record Retried() implements RetryResult {}

    /** It does not wait for a decision. */
    record NotWaiting(MessageState state) implements RetryResult {}

    /** There is nothing to be told any more since then. */
    record TooLate(Instant notAfter) implements RetryResult {}

    /** There is no such message. */
    record NoSuchMessage() implements RetryResult {}
}
