package hiring.acceptance.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import hiring.acceptance.system.Addresses;
import hiring.acceptance.system.Json;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The {@code ./hiring} command. */
public final class LocalScript {

    private final File root;
    private final @Nullable Path otherHome;

    /** The command of this project. */
    public LocalScript() {
        this.root = new File(Addresses.setting("hiring.root", ".")).getAbsoluteFile();
        this.otherHome = null;
    }

    /**
     * The command of another checked-out commit.
     *
     * @param home the folder of its stack
     */
    public LocalScript(Path root, Path home) {
        this.root = root.toFile();
        this.otherHome = home;
    }

    /** The current status of every part. */
    public JsonNode status() {
        return Json.parse(
                outcome(ProcessBuilder.Redirect.DISCARD, "status", "--json").output());
    }

    /** The process of a running part. */
    public ProcessHandle process(String part) {
        return StreamSupport.stream(status().path("parts").spliterator(), false)
                .filter(candidate -> candidate.path("name").asText().equals(part))
                .findFirst()
                .flatMap(found -> ProcessHandle.of(found.path("pid").asLong()))
                .orElseThrow(() -> new IllegalStateException(part + " is not up"));
    }

    /** The folder of the stack's data and logs. */
    public Path home() {
        if (otherHome != null) {
            return otherHome;
        }
        return root.toPath()
                .resolve(Addresses.setting("hiring.home", ".hiring"))
                .normalize();
    }

    /** Runs the command and returns its output. */
    public String run(String... arguments) {
        Outcome outcome = outcome(ProcessBuilder.Redirect.INHERIT, arguments);
        if (outcome.status() != 0) {
            throw new IllegalStateException("./hiring %s ended with status %d: %s"
                    .formatted(String.join(" ", arguments), outcome.status(), outcome.output()));
        }
        return outcome.output();
    }

    /** As {@link #run}, and passes each line of the output on at once. */
    public void follow(Consumer<String> lines, String... arguments) {
        List<String> command = new ArrayList<>(List.of("./hiring"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(root).redirectErrorStream(true);
        if (otherHome != null) {
            builder.environment().put("HIRING_HOME", otherHome.toString());
        }
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            try (BufferedReader reader = process.inputReader(UTF_8)) {
                reader.lines().forEach(lines);
            }
            if (process.waitFor() != 0) {
                throw new IllegalStateException("%s failed in %s".formatted(String.join(" ", command), root));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be run: %s".formatted(command.getFirst(), e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + String.join(" ", command), e);
        }
    }

    private record Outcome(int status, String output) {}

    private Outcome outcome(ProcessBuilder.Redirect errors, String... arguments) {
        List<String> command = new ArrayList<>(List.of("./hiring"));
        command.addAll(List.of(arguments));
        try {
            ProcessBuilder builder = new ProcessBuilder(command).directory(root).redirectError(errors);
            if (otherHome != null) {
                builder.environment().put("HIRING_HOME", otherHome.toString());
            }
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), UTF_8);
            return new Outcome(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be run: %s".formatted(command.getFirst(), e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + String.join(" ", command), e);
        }
    }
}
