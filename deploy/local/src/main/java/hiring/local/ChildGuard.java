package hiring.local;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/**
 * Ends registered processes when this JVM ends. A shell reads their ids from a pipe, which closes with the JVM, even
 * after {@code kill -9}, when no shutdown hook runs.
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
     * Registers a process.
     *
     * @param signal the signal that stops this process: TERM for most, INT for PostgreSQL
     */
    public void guard(long pid, String signal) {
        tell("guard " + signal + " " + pid);
    }

    /** Removes a process that has ended: its id may belong to another process by now. */
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
