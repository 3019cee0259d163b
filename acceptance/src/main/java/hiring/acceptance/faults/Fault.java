package hiring.acceptance.faults;

import java.time.Duration;
import java.util.List;

/** A failure while candidates submit. */
interface Fault {

    /** Its name on the command line. */
    String name();

    /** One line for the list of faults. */
    String description();

    /** Its usual length. */
    Duration usualLength();

    /** The preparation that it needs; empty for none, so that the fault belongs to a run of all faults. */
    default String needs() {
        return "";
    }

    /**
     * Plays the fault and returns when it is over. Restarts the parts that the fault has ended, and repairs nothing
     * else.
     *
     * @param length how long it lasts
     */
    void happen(Scene scene, Duration length) throws Exception;

    /** The lines of the services' logs that it explains. */
    default List<Explained> explained() {
        return List.of();
    }
}
