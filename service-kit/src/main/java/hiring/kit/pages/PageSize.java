package hiring.kit.pages;

import java.time.Duration;

/**
 * Adapts how many rows the next page takes. Its transaction must be short for those who wait for its locks, and long
 * enough to spread the cost of a commit over many rows.
 */
final class PageSize {

    static final int SMALLEST = 50;
    static final int LARGEST = 1_000;

    private static final int FIRST = 250;
    private static final Duration SHORT = Duration.ofMillis(60);
    private static final Duration LONG = Duration.ofMillis(120);

    private volatile int rows = FIRST;

    /**
     * The limit shrinks with each failure of a page, down to one row, so that the rows before the failing one get done.
     */
    int limit(int failures) {
        return Math.max(1, rows >> Math.min(failures, 10));
    }

    /** Adapts to the time of a full page. The time of a page that was not full means little. */
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
