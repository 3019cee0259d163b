package hiring.local.stack;

import java.util.List;
import java.util.Set;

/** One part of the system: a server or a service in its own processes. */
interface Part {

    String name();

    /** The ports on which it listens, the main one first. */
    List<Integer> ports();

    /** The names of the parts that it uses and that stop after it. */
    Set<String> needs();

    /** The parts of these that must be ready before it starts; the others may come later. */
    default Set<String> cannotStartWithout() {
        return needs();
    }

    /** Does long work once, before the part starts and while others do. */
    default void prepare(Progress progress) throws StartFailure {}

    /** Starts the part and returns when it is ready. */
    Running start() throws StartFailure;

    /** A part that has been started. */
    interface Running {

        long pid();

        /** What keeps it from being ready at this moment, in words; empty where it is ready. */
        String trouble();

        /** Asks the part to end and waits until it has ended. */
        void stop();

        /** Kills the part. */
        void kill();

        /** Runs the action when the part has ended, whether stopped or crashed. */
        void whenEnded(Runnable action);
    }
}
