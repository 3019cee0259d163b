package hiring.local;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/**
 * Ends the processes entrusted to it when this JVM is gone, however it went: a shell reads their ids from a pipe, and
 * the pipe closes with the JVM, even after {@code kill -9}, when no shutdown hook runs.
 */
public final class ChildGuard {

    private static final String SCRIPT = """
            trap '' INT TERM HUP
            children=' '
            while read -r word signal pid; do
                case $word in
                    guard) children="$children$signal:$pid " ;;
                    forget) children=$(printf '%s' "$children" | sed "s/ [A-Z]*:$pid / /") ;;
                esac
            done
            for child in $children; do
                kill -s "${child%%:*}" "${child##*:}" 2>/dev/null
            done
            """;

    private final Process shell;
    private final Writer pipe;

    public ChildGuard() {
        try {
            shell = new ProcessBuilder("sh", "-c", SCRIPT)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        pipe = shell.outputWriter(US_ASCII);
    }

    /**
     * Takes charge of a process.
     *
     * @param signal what asks this process to stop: TERM for most, INT for PostgreSQL
     */
    public void guard(long pid, String signal) {
        tell("guard " + signal + " " + pid);
    }

    /** For a process that has ended: its id may belong to somebody else by now. */
    public void forget(long pid) {
        tell("forget - " + pid);
    }

    private synchronized void tell(String line) {
        if (!shell.isAlive()) {
            return;
        }
        try {
            pipe.write(line + "\n");
            pipe.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
