package hiring.local.stack;

import java.time.Duration;

/** A part that is one process and ends on SIGTERM. */
record RunningProcess(Process process) implements Part.Running {

    // The first end of a new program takes longer: the JVM writes its class archive then
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public void stop() {
        Children.stop(process, PATIENCE);
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
