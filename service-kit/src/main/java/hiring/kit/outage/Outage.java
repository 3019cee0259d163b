package hiring.kit.outage;

import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Logs the outage of one dependency: a line when it begins, a line a minute while it lasts, and a line when it is over.
 * Used by one thread.
 */
public final class Outage {

    private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);
    private static final long NONE = -1;

    private final Logger log;
    private final String work;
    private long began = NONE;
    private long lastLine;
    private int attempts;

    /** @param work what is interrupted, as the subject of a sentence, for example "Relaying the outbox" */
    public Outage(Class<?> reporter, String work) {
        this.log = Logger.getLogger(reporter);
        this.work = work;
    }

    /** Reports another failure of the work. */
    public void failed(Throwable e) {
        long now = System.nanoTime();
        attempts++;
        if (began == NONE) {
            began = now;
        } else if (now - lastLine < BETWEEN_LINES.toNanos()) {
            return;
        }
        lastLine = now;
        log.warnf(
                "%s waits for %s; it goes on by itself (%d attempts in %d s)",
                work, reason(e), attempts, Duration.ofNanos(now - began).toSeconds());
    }

    /** Reports that the work succeeds. */
    public void over() {
        if (began == NONE) {
            return;
        }
        log.infof(
                "%s goes on after %d s",
                work, Duration.ofNanos(System.nanoTime() - began).toSeconds());
        began = NONE;
        attempts = 0;
    }

    private static String reason(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + ": " + firstLine(root.getMessage());
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }
}
