package hiring.acceptance.system;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Polls until a condition holds, and reports the last value when it gives up. */
public final class Patience {

    // A long limit does not delay a wait that succeeds
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(250);

    private final Duration atMost;

    /** Has a limit that is long enough for a busy machine. */
    public Patience() {
        this(LONG);
    }

    public Patience(Duration atMost) {
        this.atMost = atMost;
    }

    /**
     * The first value that satisfies the condition.
     *
     * @param what the object of "waited for" in the message
     */
    public <T> T await(String what, Supplier<T> question, Predicate<? super T> good) {
        T answer = lastOf(question, good);
        if (!good.test(answer)) {
            throw new IllegalStateException(
                    "Waited %d s for %s; the last value was %s".formatted(atMost.toSeconds(), what, answer));
        }
        return answer;
    }

    /** The first value that satisfies the condition, or the last one before the limit. */
    public <T> T lastOf(Supplier<T> question, Predicate<? super T> good) {
        long end = System.nanoTime() + atMost.toNanos();
        Duration pause = Duration.ofMillis(5);
        while (true) {
            T answer = question.get();
            if (good.test(answer) || System.nanoTime() > end) {
                return answer;
            }
            LockSupport.parkNanos(pause.toNanos());
            pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }
}
