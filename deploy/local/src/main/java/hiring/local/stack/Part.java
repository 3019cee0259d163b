package hiring.local.stack;

import java.util.List;
import java.util.Set;

/** One part of the system: a server or a service in processes of its own. */
interface Part {

    String name();

    /** Ports it listens on, the most telling one first. */
    List<Integer> ports();

    /** Names of the parts that it works with, and that end after it. */
    Set<String> needs();

    /** Those of them that must be ready before it starts; the others may come later. */
    default Set<String> cannotStartWithout() {
        return needs();
    }

    /** Long work that is done once, before anything starts. */
    default void prepare(Progress progress) throws StartFailure {}

    /** Starts it and returns once it is ready. */
    Running start() throws StartFailure;

    /** A part that has been started. */
    interface Running {

        long pid();

        /** What keeps it from being ready at this moment, in words; empty where it is ready. */
        String trouble();

        /** Asks it to end and waits for that. */
        void stop();

        /** Ends it the hard way. */
        void kill();

        /** Runs the action when the part has ended, wanted or not. */
        void whenEnded(Runnable action);
    }
}
