package hiring.acceptance.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import hiring.acceptance.system.Addresses;
import hiring.acceptance.system.Json;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** The {@code ./hiring} command of this project. */
final class LocalScript {

    private final File root = new File(Addresses.setting("hiring.root", ".")).getAbsoluteFile();

    JsonNode status() {
        return Json.parse(run("status", "--json"));
    }

    /** The process of a part that is up. */
    ProcessHandle process(String part) {
        return StreamSupport.stream(status().path("parts").spliterator(), false)
                .filter(candidate -> candidate.path("name").asText().equals(part))
                .findFirst()
                .flatMap(found -> ProcessHandle.of(found.path("pid").asLong()))
                .orElseThrow(() -> new IllegalStateException(part + " is not up"));
    }

    /** Runs it and returns what it printed. */
    String run(String... arguments) {
        List<String> command = new ArrayList<>(List.of("./hiring"));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .directory(root)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), UTF_8);
            int status = process.waitFor();
            if (status != 0) {
                throw new IllegalStateException(
                        "%s ended with status %d: %s".formatted(String.join(" ", command), status, output));
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be run: %s".formatted(command.getFirst(), e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + String.join(" ", command), e);
        }
    }
}
