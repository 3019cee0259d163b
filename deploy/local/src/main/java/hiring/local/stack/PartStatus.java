package hiring.local.stack;

import java.util.Locale;

/**
 * The state of one part.
 *
 * @param detail the reason, for a part that is not ready
 */
record PartStatus(String name, State state, long pid, int port, double readySeconds, long residentKb, String detail) {

    enum State {
        WAITING,
        STARTING,
        READY,
        /** The part runs, but does not respond correctly. */
        UNREADY,
        STOPPED,
        DIED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
