package hiring.acceptance.bench;

import java.util.Collection;

/** Sorted durations. A percentile is not interpolated but one of the measured values. */
final class Latencies {

    private static final double NANOS_PER_MILLI = 1e6;

    private final long[] nanos;

    Latencies(Collection<Long> nanos) {
        this.nanos = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    int count() {
        return nanos.length;
    }

    /** The percentile in milliseconds; 0 if nothing was measured. */
    double millis(double share) {
        if (nanos.length == 0) {
            return 0;
        }
        int rank = (int) Math.ceil(share * nanos.length);
        return nanos[Math.clamp(rank - 1L, 0, nanos.length - 1)] / NANOS_PER_MILLI;
    }
}
