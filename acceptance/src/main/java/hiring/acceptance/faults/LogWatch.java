package hiring.acceptance.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Follows the services' logs over their restarts, each of which begins a new file under the same name. */
final class LogWatch implements AutoCloseable {

    private static final long PAUSE_NANOS = 100_000_000;

    private final List<Followed> followed = new ArrayList<>();
    private final Thread thread;
    private volatile boolean running = true;

    LogWatch(Path logs, List<String> services, List<Explained> explained) {
        for (String service : services) {
            followed.add(new Followed(logs.resolve(service + ".log"), new LogErrors(service, explained)));
        }
        followed.forEach(Followed::skipWhatIsThere);
        thread = Thread.ofPlatform().name("logs").daemon().start(this::follow);
    }

    List<String> unexplained() {
        return followed.stream()
                .flatMap(log -> log.errors.unexplained().stream())
                .toList();
    }

    long errors() {
        return followed.stream().mapToLong(log -> log.errors.errors()).sum();
    }

    /** The lines of the service that logged most. */
    long mostLines() {
        return followed.stream().mapToLong(log -> log.errors.lines()).max().orElse(0);
    }

    private void follow() {
        while (running) {
            followed.forEach(Followed::readOn);
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    @Override
    public void close() {
        running = false;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        followed.forEach(Followed::readOn);
        followed.forEach(Followed::close);
    }

    private static final class Followed {

        private final Path file;
        private final LogErrors errors;
        private @Nullable BufferedReader reader;
        private @Nullable Object key;

        Followed(Path file, LogErrors errors) {
            this.file = file;
            this.errors = errors;
        }

        void skipWhatIsThere() {
            try {
                open();
                BufferedReader opened = reader;
                while (opened != null && opened.readLine() != null) {
                    // Written before the fault
                }
            } catch (IOException e) {
                close();
            }
        }

        void readOn() {
            try {
                if (reader == null) {
                    open();
                }
                readToEnd();
                if (reader != null && !Objects.equals(key, keyOfFile())) {
                    // The followed file was renamed, with its last lines
                    readToEnd();
                    close();
                    open();
                    readToEnd();
                }
            } catch (IOException e) {
                close();
            }
        }

        private void readToEnd() throws IOException {
            BufferedReader opened = reader;
            if (opened == null) {
                return;
            }
            for (String line = opened.readLine(); line != null; line = opened.readLine()) {
                errors.read(line);
            }
        }

        private void open() throws IOException {
            if (Files.exists(file)) {
                key = keyOfFile();
                reader = Files.newBufferedReader(file, UTF_8);
            }
        }

        private @Nullable Object keyOfFile() throws IOException {
            return Files.exists(file)
                    ? Files.readAttributes(file, BasicFileAttributes.class).fileKey()
                    : null;
        }

        void close() {
            try {
                BufferedReader opened = reader;
                if (opened != null) {
                    opened.close();
                }
            } catch (IOException e) {
                errors.read("The log could not be closed: " + e);
            } finally {
                reader = null;
            }
        }
    }
}
