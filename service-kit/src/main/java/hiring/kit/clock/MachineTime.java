package hiring.kit.clock;

import java.time.InstantSource;

/**
 * The machine's own time, for what is measured between machines; what people are told follows the injected clock,
 * which can be moved.
 */
public final class MachineTime {

    private static final InstantSource SOURCE = InstantSource.system();

    private MachineTime() {}

    /** Since 1970, in UTC. */
    public static long millis() {
        return SOURCE.millis();
    }
}
