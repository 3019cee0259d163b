package hiring.acceptance.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The time of all processors, as Linux counts it; zero elsewhere. */
record MachineTime(long idle, long total) {

    private static final Path COUNTERS = Path.of("/proc/stat");
    // user, nice, system, idle, iowait, irq, softirq, steal
    private static final int KINDS = 8;
    private static final int IDLE = 3;

    static MachineTime now() {
        if (!Files.isReadable(COUNTERS)) {
            return new MachineTime(0, 0);
        }
        try {
            String[] words = Files.readAllLines(COUNTERS).getFirst().split(" +", -1);
            long[] kinds = Arrays.stream(words, 1, KINDS + 1)
                    .mapToLong(Long::parseLong)
                    .toArray();
            return new MachineTime(
                    kinds[IDLE] + kinds[IDLE + 1], Arrays.stream(kinds).sum());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The share in percent. */
    double idleSince(MachineTime before) {
        long passed = total - before.total;
        return passed == 0 ? 0 : 100.0 * (idle - before.idle) / passed;
    }
}
