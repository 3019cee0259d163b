package hiring.acceptance.bench;

import java.util.Collection;

/** Durations in order, for percentiles that are not interpolated: each is one that was measured. */
final class Latencies {

    private static final double NANOS_PER_MILLI = 1e6;

    private final long[] nanos;

    Latencies(Collection<Long> nanos) {
        this.nanos = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    int count() {
        return nanos.length;
    }

    /** In milliseconds, so that the given share of all was at most that; 0 where nothing was measured. */
    double millis(double share) {
        if (nanos.length == 0) {
            return 0;
        }
        int rank = (int) Math.ceil(share * nanos.length);
        return nanos[Math.clamp(rank - 1L, 0, nanos.length - 1)] / NANOS_PER_MILLI;
    }
}
