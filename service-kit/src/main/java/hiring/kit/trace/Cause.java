package hiring.kit.trace;

import org.jspecify.annotations.Nullable;

/**
 * An event whose effects are to be applied.
 *
 * @param key whose effects in a batch belong to its trace
 * @param traceparent of the span that sent it; absent where none did
 */
public record Cause(
        String type, String key, LogIds ids, @Nullable String traceparent) {}
