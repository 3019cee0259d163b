package hiring.kit.outbox;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The lowest position that a read of the outbox includes. Without it, each read would pass over all removed rows that
 * are still in the index, which is slow while a long transaction runs. A row can commit after one with a higher
 * position, so the floor stays some seconds behind, and a full read follows regularly.
 */
final class Floor {

    private static final Duration BEHIND = Duration.ofSeconds(2);
    private static final Duration BETWEEN_FULL_LOOKS = Duration.ofSeconds(5);

    private record Removed(long upTo, long atNanos) {}

    private final Deque<Removed> recent = new ArrayDeque<>();
    private long floor;
    private long lastFullLook;
    private boolean looked;

    /**
     * The lowest position to read.
     *
     * @param nanos the time of a clock that only goes forward
     */
    long now(long nanos) {
        if (!looked || nanos - lastFullLook >= BETWEEN_FULL_LOOKS.toNanos()) {
            looked = true;
            lastFullLook = nanos;
            return 0;
        }
        while (!recent.isEmpty() && nanos - recent.getFirst().atNanos() >= BEHIND.toNanos()) {
            floor = Math.max(floor, recent.removeFirst().upTo() + 1);
        }
        return floor;
    }

    void removedUpTo(long position, long nanos) {
        recent.addLast(new Removed(position, nanos));
    }
}
