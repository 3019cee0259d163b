package hiring.local.stack;

import java.util.Locale;

/**
 * How one part is doing.
 *
 * @param detail for a part that died: why, as its log tells
 */
record PartStatus(String name, State state, long pid, int port, double readySeconds, long residentKb, String detail) {

    enum State {
        WAITING,
        STARTING,
        READY,
        STOPPED,
        DIED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
