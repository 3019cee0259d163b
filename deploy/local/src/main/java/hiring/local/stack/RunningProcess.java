package hiring.local.stack;

import java.time.Duration;
import java.util.List;

/**
 * A part that is one process and ends on SIGTERM.
 *
 * @param options the JVM options of its start
 */
record RunningProcess(Process process, Readiness readiness, List<String> options) implements Part.Running {

    // The first end of a new program takes longer: the JVM then writes the cache for the next start
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public String trouble() {
        return readiness.trouble();
    }

    @Override
    public void stop() {
        if (Children.stop(process, PATIENCE)) {
            StartOptions.endedInOrder(options);
        }
    }

    @Override
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void whenEnded(Runnable action) {
        Children.whenEnded(process.onExit(), action);
    }
}
