package hiring.kit.inbox;

import org.jspecify.annotations.Nullable;

/** A record is not an event of the contract. A retry cannot succeed. */
final class UnreadableEventException extends RuntimeException {

    UnreadableEventException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
