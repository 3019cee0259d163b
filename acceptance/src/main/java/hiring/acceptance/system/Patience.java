package hiring.acceptance.system;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waiting for a condition: asks again and again, and says what it saw last when it gives up. */
public final class Patience {

    // A wait that ends well costs nothing more for it
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(250);

    private final Duration atMost;

    /** With time enough for a machine that has much else to do. */
    public Patience() {
        this(LONG);
    }

    public Patience(Duration atMost) {
        this.atMost = atMost;
    }

    /**
     * The first answer that is good.
     *
     * @param what what is waited for, as the object of "waited for"
     */
    public <T> T await(String what, Supplier<T> question, Predicate<? super T> good) {
        T answer = lastOf(question, good);
        if (!good.test(answer)) {
            throw new IllegalStateException(
                    "Waited %d s for %s; the last answer was %s".formatted(atMost.toSeconds(), what, answer));
        }
        return answer;
    }

    /** The first answer that is good, or the last one there was time for. */
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
