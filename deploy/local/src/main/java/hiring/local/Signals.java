package hiring.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Sends signals for which Java has no method. */
public final class Signals {

    private Signals() {}

    /** Sends a signal to a process, unless it has ended. */
    public static void send(String signal, long pid) {
        send(signal, List.of(pid));
    }

    /** Sends a signal to a process and its descendants. */
    public static void sendToFamily(String signal, long pid) {
        send(
                signal,
                ProcessHandle.of(pid).stream()
                        .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                        .map(ProcessHandle::pid)
                        .toList());
    }

    /**
     * Kills a process and its descendants. A JVM writes its cache in a child process, which would otherwise continue.
     */
    public static void endFamily(ProcessHandle process) {
        List<ProcessHandle> family = process.descendants().toList();
        process.destroyForcibly();
        family.forEach(ProcessHandle::destroyForcibly);
    }

    private static void send(String signal, List<Long> pids) {
        if (pids.isEmpty()) {
            return;
        }
        List<String> command = new ArrayList<>(List.of("kill", "-" + signal));
        pids.forEach(pid -> command.add(String.valueOf(pid)));
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
