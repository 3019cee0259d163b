package hiring.kit.consumer;

import java.time.Duration;

/**
 * Adapts how many records one transaction applies. A batch takes about a tenth of a second, because a user's command
 * may wait for its locks. After a failure it shrinks, down to the one failing record.
 */
final class BatchSize {

    static final int LARGEST = 1_000;

    private static final int FIRST = 100;
    private static final Duration TOO_SHORT = Duration.ofMillis(50);
    private static final Duration TOO_LONG = Duration.ofMillis(150);

    private int size = FIRST;

    int now() {
        return size;
    }

    void took(Duration duration) {
        if (duration.compareTo(TOO_SHORT) < 0) {
            size = Math.min(LARGEST, 2 * size);
        } else if (duration.compareTo(TOO_LONG) > 0) {
            size = Math.max(1, size / 2);
        }
    }

    /** @param records the size of the failed batch, which may be smaller than the limit */
    void failed(int records) {
        size = Math.max(1, records / 2);
    }
}
