package hiring.notification.bounce;

import hiring.notification.message.MessageState;

/** The result of a report that a mail came back. */
public sealed interface BounceResult {

    /** It counts as not delivered, from this report or an earlier one. */
    record Bounced() implements BounceResult {}

    /** It was not sent, or the report is about an attempt that another one followed. */
    record NotSent(MessageState state) implements BounceResult {}

    /** There is no such message. */
    record NoSuchMessage() implements BounceResult {}
}
