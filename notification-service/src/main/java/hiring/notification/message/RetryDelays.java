package hiring.notification.message;

import java.time.Duration;

/**
 * When a refused message is tried again: the delay doubles with each try up to a longest one, and is spread over its
 * upper half, so that messages that were refused together do not come back together.
 */
record RetryDelays(int tries, Duration first, Duration longest) {

    /** Whether a message that was tried this often is tried again without a decision. */
    boolean allowAnother(int tried) {
        return tried < tries;
    }

    /**
     * The delay after this many tries.
     *
     * @param spread from 0, for half of the delay, to 1, for the whole
     */
    Duration after(int tried, double spread) {
        Duration delay = first;
        for (int i = 1; i < tried && delay.compareTo(longest) < 0; i++) {
            delay = delay.multipliedBy(2);
        }
        if (delay.compareTo(longest) > 0) {
            delay = longest;
        }
        long half = delay.toNanos() / 2;
        return Duration.ofNanos(half + (long) (half * spread));
    }
}
