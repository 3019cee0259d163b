package hiring.local.stack;

import hiring.local.stack.Part.Running;
import hiring.local.stack.PartStatus.State;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The place of one part in the stack: whether it runs, since when, and why it ended. */
final class Slot {

    private final Part part;
    private final Path log;
    private final Consumer<String> whenDied;

    private State state = State.WAITING;
    private @Nullable Running running;
    private double readySeconds;
    private String detail = "";

    Slot(Part part, Path log, Consumer<String> whenDied) {
        this.part = part;
        this.log = log;
        this.whenDied = whenDied;
    }

    Part part() {
        return part;
    }

    /** Starts the part and waits until it is ready; answers how many seconds that took. */
    double start() throws StartFailure {
        synchronized (this) {
            if (state == State.READY || state == State.STARTING) {
                throw new StartFailure(part.name() + " is " + state.word() + " already");
            }
            state = State.STARTING;
            detail = "";
        }
        long begin = System.nanoTime();
        Running started;
        try {
            started = part.start();
        } catch (StartFailure e) {
            synchronized (this) {
                state = State.DIED;
                detail = e.line();
            }
            throw e;
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        synchronized (this) {
            running = started;
            readySeconds = seconds;
            state = State.READY;
        }
        started.whenEnded(() -> ended(started));
        return seconds;
    }

    void stop() throws StartFailure {
        takeForStopping().stop();
    }

    void kill() throws StartFailure {
        takeForStopping().kill();
    }

    synchronized boolean isRunning() {
        return running != null;
    }

    PartStatus status() {
        State now;
        long pid;
        double seconds;
        String why;
        synchronized (this) {
            now = state;
            pid = running == null ? 0 : running.pid();
            seconds = readySeconds;
            why = detail;
        }
        return new PartStatus(
                part.name(),
                now,
                pid,
                part.ports().getFirst(),
                seconds,
                pid == 0 ? 0 : ResidentMemory.kilobytes(pid),
                why);
    }

    private synchronized Running takeForStopping() throws StartFailure {
        Running toStop = running;
        if (toStop == null) {
            throw new StartFailure(part.name() + " is not running");
        }
        // Marked before it ends, so that its end does not count as a death
        running = null;
        state = State.STOPPED;
        return toStop;
    }

    private void ended(Running which) {
        synchronized (this) {
            if (running != which) {
                return;
            }
            running = null;
            state = State.DIED;
            detail = "%s (log: %s)".formatted(LogReason.of(log), log);
        }
        whenDied.accept("%s died: %s".formatted(part.name(), LogReason.of(log)));
    }
}
