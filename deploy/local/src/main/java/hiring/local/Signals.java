package hiring.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Signals that Java has no word for. */
public final class Signals {

    private Signals() {}

    /** Sends one to a process; one that has ended already gets none. */
    public static void send(String signal, long pid) {
        send(signal, List.of(pid));
    }

    /** Sends one to a process and to all that it has started. */
    public static void sendToFamily(String signal, long pid) {
        send(
                signal,
                ProcessHandle.of(pid).stream()
                        .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                        .map(ProcessHandle::pid)
                        .toList());
    }

    /**
     * Ends a process and all that it has started, at once. A JVM that writes its cache has a child that does it, and
     * that would go on by itself.
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
