package hiring.kit.clock;

import java.time.InstantSource;

/**
 * The machine's own time, for measurements between machines. What users see follows the injected clock, which can be
 * moved.
 */
public final class MachineTime {

    private static final InstantSource SOURCE = InstantSource.system();

    private MachineTime() {}

    /** Milliseconds since 1970, in UTC. */
    public static long millis() {
        return SOURCE.millis();
    }
}
