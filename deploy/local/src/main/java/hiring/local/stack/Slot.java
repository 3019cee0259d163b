package hiring.local.stack;

import hiring.local.stack.Part.Running;
import hiring.local.stack.PartStatus.State;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The state of one part of the stack: whether it runs, since when, and why it ended. */
final class Slot {

    private final Part part;
    private final Path log;
    private final Consumer<String> whenDied;

    private State state = State.WAITING;
    private @Nullable Running running;
    private @Nullable Thread starter;
    private boolean waitsForNeeds;
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

    /** Starts the part, waits until it is ready and returns how many seconds that took. */
    double start() throws StartFailure {
        synchronized (this) {
            if (state == State.READY || state == State.STARTING) {
                throw new StartFailure(part.name() + " is " + state.word() + " already");
            }
            state = State.STARTING;
            detail = "";
            waitsForNeeds = false;
            starter = Thread.currentThread();
        }
        long begin = System.nanoTime();
        try {
            Running started = part.start();
            double seconds = (System.nanoTime() - begin) / 1e9;
            synchronized (this) {
                running = started;
                readySeconds = seconds;
                state = State.READY;
            }
            started.whenEnded(() -> ended(started));
            return seconds;
        } catch (StartFailure e) {
            throw failed(e);
        } catch (RuntimeException e) {
            // Otherwise the part would count as starting without end
            throw failed(new StartFailure("%s did not start: %s".formatted(part.name(), e), e));
        } finally {
            synchronized (this) {
                starter = null;
                // A command may have stopped the part just when it became ready
                Thread.interrupted();
                notifyAll();
            }
        }
    }

    private synchronized StartFailure failed(StartFailure e) {
        state = State.DIED;
        detail = e.line();
        return e;
    }

    /** Marks the part as waiting: it starts when the parts that it needs have started. */
    synchronized void waitFor(List<String> needs) {
        if (running == null) {
            waitsForNeeds = true;
            state = State.WAITING;
            detail = "waits for " + String.join(", ", needs);
        }
    }

    synchronized boolean waitsForNeeds() {
        return waitsForNeeds;
    }

    void stop() throws StartFailure {
        takeForStopping().ifPresent(Running::stop);
    }

    void kill() throws StartFailure {
        takeForStopping().ifPresent(Running::kill);
    }

    synchronized boolean isRunning() {
        return running != null;
    }

    PartStatus status() {
        State now;
        Running asked;
        double seconds;
        String why;
        synchronized (this) {
            now = state;
            asked = running;
            seconds = readySeconds;
            why = detail;
        }
        long pid = asked == null ? 0 : asked.pid();
        if (asked != null) {
            why = asked.trouble();
            now = why.isEmpty() ? now : State.UNREADY;
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

    /** Marks the part as stopped and returns what runs; empty if its start was interrupted or it was only waiting. */
    private synchronized Optional<Running> takeForStopping() throws StartFailure {
        boolean began = waitsForNeeds || starter != null;
        breakOffStart();
        Running toStop = running;
        if (toStop == null && !began) {
            throw new StartFailure(part.name() + " is not running");
        }
        // Marked before the part ends, so that its end does not count as a crash
        running = null;
        waitsForNeeds = false;
        state = State.STOPPED;
        detail = "";
        return Optional.ofNullable(toStop);
    }

    private synchronized void breakOffStart() throws StartFailure {
        try {
            if (starter != null) {
                starter.interrupt();
            }
            while (starter != null) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted while %s was broken off".formatted(part.name()), e);
        }
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
