package hiring.kit.consumer;

import java.time.Duration;

/**
 * How many records are applied in one transaction: as many as take about a tenth of a second, because a person's
 * command may wait for a row that the transaction has locked; and fewer after a failure, down to one, so that what is
 * wrong is found.
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

    /** @param records how many the failed batch had, which may be fewer than it could have */
    void failed(int records) {
        size = Math.max(1, records / 2);
    }
}
