package hiring.notification.dispatch;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Keeps messages back while their provider cannot be used. After some failures in a row nothing is sent for a pause,
 * then one message tries; each failed trial doubles the pause up to a longest one.
 */
final class Breaker {

    private final int failuresToOpen;
    private final Duration first;
    private final Duration longest;
    private final LongSupplier nanos;

    private int failures;
    private boolean open;
    private boolean trying;
    private Duration pause = Duration.ZERO;
    private long opensAgainAt;

    /** How much may be sent. */
    enum Permission {
        ALL,
        ONE,
        NOTHING
    }

    /**
     * Lets everything through.
     *
     * @param nanos as {@link System#nanoTime()}
     */
    Breaker(int failuresToOpen, Duration first, Duration longest, LongSupplier nanos) {
        this.failuresToOpen = failuresToOpen;
        this.first = first;
        this.longest = longest;
        this.nanos = nanos;
    }

    /** {@link Permission#ONE} to one caller at a time, which then reports the result. */
    synchronized Permission ask() {
        if (!open) {
            return Permission.ALL;
        }
        if (trying || nanos.getAsLong() - opensAgainAt < 0) {
            return Permission.NOTHING;
        }
        trying = true;
        return Permission.ONE;
    }

    /** The provider has answered, with a refusal or not. */
    synchronized void answered() {
        failures = 0;
        open = false;
        trying = false;
        pause = Duration.ZERO;
    }

    /** The provider cannot be used. */
    synchronized void failed() {
        failures++;
        if (trying || (!open && failures >= failuresToOpen)) {
            pause = pause.isZero() ? first : pause.multipliedBy(2);
            pause = pause.compareTo(longest) > 0 ? longest : pause;
            open = true;
            trying = false;
            opensAgainAt = nanos.getAsLong() + pause.toNanos();
        }
    }

    /** The caller that was let through had nothing to send, or failed for a reason of its own. */
    synchronized void notTried() {
        trying = false;
    }

    synchronized boolean isOpen() {
        return open;
    }
}
