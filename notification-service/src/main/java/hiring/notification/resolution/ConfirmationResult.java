package hiring.notification.resolution;

import hiring.notification.message.MessageState;

/** The result of a report that an uncertain message has arrived. */
public sealed interface ConfirmationResult {

    /** It counts as sent. */
    record Confirmed() implements ConfirmationResult {}

    /** It is not uncertain. */
    record NotUncertain(MessageState state) implements ConfirmationResult {}

    /** There is no such message. */
    record NoSuchMessage() implements ConfirmationResult {}
}
