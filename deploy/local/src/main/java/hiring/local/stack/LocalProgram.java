package hiring.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program in its own process.
 *
 * @param command the program and its arguments
 */
record LocalProgram(
        String name,
        List<String> command,
        Map<String, String> environment,
        Path log,
        Readiness readiness,
        Duration patience) {

    private static final long POLL_MILLIS = 200;

    /** Starts the program and returns when it is ready. After a failure the program does not run. */
    RunningProcess start() throws StartFailure {
        Process process = launch();
        long deadline = System.nanoTime() + patience.toNanos();
        while (!readiness.trouble().isEmpty()) {
            if (endsWithin(process, POLL_MILLIS)) {
                throw new StartFailure("%s ended with status %d while starting: %s (log: %s)"
                        .formatted(name, process.exitValue(), LogReason.of(log), log));
            }
            if (System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new StartFailure("%s was not ready after %d s: %s (log: %s)"
                        .formatted(name, patience.toSeconds(), LogReason.of(log), log));
            }
        }
        return new RunningProcess(process, readiness, command);
    }

    private Process launch() throws StartFailure {
        try {
            Files.createDirectories(log.getParent());
            if (Files.exists(log)) {
                Files.move(
                        log, log.resolveSibling(log.getFileName() + ".previous"), StandardCopyOption.REPLACE_EXISTING);
            }
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            Children.guard(process);
            process.getOutputStream().close();
            return process;
        } catch (IOException e) {
            throw new StartFailure("%s cannot be started: %s".formatted(name, e.getMessage()), e);
        }
    }

    private boolean endsWithin(Process process, long millis) throws StartFailure {
        try {
            return process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            throw new StartFailure(name + " was interrupted while starting", e);
        }
    }
}
