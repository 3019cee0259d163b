package hiring.local.stack;

import static java.nio.charset.StandardCharsets.UTF_8;

import hiring.local.Signals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * The list of all processes below a supervisor, in a file. A supervisor that is killed while it starts cannot stop all
 * of them; {@code ./hiring down} then finds the rest here.
 */
final class Offspring {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final Duration END_BY_THEMSELVES = Duration.ofSeconds(60);

    private final Path file;
    private String written = "";

    Offspring(Path file) {
        this.file = file;
    }

    /** Keeps the file up to date until this process ends. */
    void record() {
        Thread.ofPlatform().name("offspring").daemon().start(() -> {
            while (true) {
                write();
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
        });
    }

    private void write() {
        StringBuilder lines = new StringBuilder();
        ProcessHandle.current().descendants().sorted().forEach(process -> lines.append(lineOf(process)));
        if (lines.toString().equals(written)) {
            return;
        }
        written = lines.toString();
        try {
            Path part = file.resolveSibling(file.getFileName() + ".part");
            Files.writeString(part, written, UTF_8);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // The id of an ended process can belong to another one later, which has started later
    static String lineOf(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(started -> "%d %s%n".formatted(process.pid(), started))
                .orElse("");
    }

    /** The listed processes that still run. */
    List<ProcessHandle> remaining() throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(file, UTF_8);
        } catch (NoSuchFileException none) {
            return List.of();
        }
        List<ProcessHandle> alive = new ArrayList<>();
        for (String line : lines) {
            String[] word = line.split(" ", 2);
            Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(word[0]));
            process.filter(ProcessHandle::isAlive)
                    .filter(found -> found.info()
                            .startInstant()
                            .map(started -> started.equals(Instant.parse(word[1])))
                            .orElse(false))
                    .ifPresent(alive::add);
        }
        return alive;
    }

    /** Ends the remaining processes, and returns their number. */
    int end() throws IOException {
        List<ProcessHandle> remaining = remaining();
        for (ProcessHandle process : remaining) {
            boolean postgres = process.info()
                    .command()
                    .filter(command -> command.endsWith("/postgres"))
                    .isPresent();
            // INT is PostgreSQL's "fast" shutdown. The other programs ignore it, as their supervisor did
            Signals.send(postgres ? "INT" : "TERM", process.pid());
            // A suspended process would not receive it
            Signals.send("CONT", process.pid());
        }
        long end = System.nanoTime() + END_BY_THEMSELVES.toNanos();
        while (remaining.stream().anyMatch(ProcessHandle::isAlive) && System.nanoTime() < end) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        remaining.forEach(ProcessHandle::destroyForcibly);
        Files.deleteIfExists(file);
        return remaining.size();
    }
}
