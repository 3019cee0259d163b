package hiring.local.stack;

import java.util.Locale;

/**
 * How one part is doing.
 *
 * @param detail for a part that is not ready: why
 */
record PartStatus(String name, State state, long pid, int port, double readySeconds, long residentKb, String detail) {

    enum State {
        WAITING,
        STARTING,
        READY,
        /** It runs, and does not answer as it should. */
        UNREADY,
        STOPPED,
        DIED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
