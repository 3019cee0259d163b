package hiring.kit.outbox;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Where to begin looking for rows. Rows that were removed stay in the index until the database cleans up, which it
 * cannot while any transaction from before is open; reading over all of them again each time would become slower and
 * slower. Positions are not given in the order of commits, though: a row with a lower position can appear late. So
 * the floor lies some time behind, and every few seconds there is a full look.
 */
final class Floor {

    private static final Duration BEHIND = Duration.ofSeconds(2);
    private static final Duration BETWEEN_FULL_LOOKS = Duration.ofSeconds(5);

    private record Removed(long upTo, long atNanos) {}

    private final Deque<Removed> recent = new ArrayDeque<>();
    private long floor;
    private long lastFullLook;
    private boolean looked;

    /** The lowest position to look at, by the time of a clock that only goes forward, in nanoseconds. */
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
