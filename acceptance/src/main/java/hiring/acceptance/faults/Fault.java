package hiring.acceptance.faults;

import java.time.Duration;
import java.util.List;

/** Something that goes wrong while applications are submitted. */
interface Fault {

    /** As it is called on the command line. */
    String name();

    /** One line for the person who chooses. */
    String description();

    /** How long it lasts unless told otherwise. */
    Duration usualLength();

    /** What has to be there before; empty where nothing has, so that the fault is part of a run of all. */
    default String needs() {
        return "";
    }

    /**
     * Lets it happen. Returns when it is over; whatever the fault has ended is started again, and nothing else is
     * helped.
     *
     * @param length how long it lasts
     */
    void happen(Scene scene, Duration length) throws Exception;

    /** Lines of the services' logs that it explains. */
    default List<Explained> explained() {
        return List.of();
    }
}
