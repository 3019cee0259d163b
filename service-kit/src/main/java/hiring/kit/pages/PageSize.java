package hiring.kit.pages;

import java.time.Duration;

/**
 * How many rows the next page takes, so that its transaction is short for everybody who waits behind its locks, and
 * long enough to spread the cost of a commit over many rows.
 */
final class PageSize {

    static final int SMALLEST = 50;
    static final int LARGEST = 1_000;

    private static final int FIRST = 250;
    private static final Duration SHORT = Duration.ofMillis(60);
    private static final Duration LONG = Duration.ofMillis(120);

    private volatile int rows = FIRST;

    /**
     * After failures of the same page fewer, down to one, so that what precedes a row that cannot be handled is done.
     */
    int limit(int failures) {
        return Math.max(1, rows >> Math.min(failures, 10));
    }

    /** Takes a full page into account; what a page cost that was not full says little. */
    void took(int limit, Duration time) {
        if (limit != rows) {
            return;
        }
        if (time.compareTo(LONG) > 0) {
            rows = Math.max(SMALLEST, rows / 2);
        } else if (time.compareTo(SHORT) < 0) {
            rows = Math.min(LARGEST, rows * 2);
        }
    }
}
