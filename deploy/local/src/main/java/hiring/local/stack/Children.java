package hiring.local.stack;

import hiring.local.ChildGuard;
import hiring.local.Signals;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The child processes of this process. None outlives it, and each gets time to end by itself. */
final class Children {

    private static final ChildGuard GUARD = new ChildGuard();

    private Children() {}

    static void guard(Process process) {
        GUARD.guard(process.pid(), "TERM");
        whenEnded(process.onExit(), () -> GUARD.forget(process.pid()));
    }

    static void whenEnded(CompletableFuture<?> exit, Runnable action) {
        Thread.ofVirtual().name("end-watch").start(() -> {
            exit.join();
            action.run();
        });
    }

    /** Stops a child; false if it did not end by itself in time. */
    static boolean stop(Process process, Duration patience) {
        process.destroy();
        // A suspended process would not receive the signal
        Signals.sendToFamily("CONT", process.pid());
        try {
            if (process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return true;
            }
            Signals.endFamily(process.toHandle());
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            Signals.endFamily(process.toHandle());
        }
        return false;
    }
}
