package hiring.acceptance.stack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import hiring.acceptance.system.Addresses;
import hiring.acceptance.system.HiringSystem;
import hiring.acceptance.system.Json;
import hiring.local.ProjectFolder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The whole system, started for the tests of this run by the launcher of {@code ./hiring}, with the packaged services.
 * It has its own ports and folder, so that it does not disturb a developer's stack.
 */
public final class TestStack implements AutoCloseable {

    private static final int PORT_OFFSET = 6000;
    private static final int PORTAL_PORT = 8080;
    private static final int TRACES_PORT = 4318;
    private static final String LAUNCHER = "hiring.local.stack.Launcher";

    private final ProjectFolder project = ProjectFolder.find();
    private final Path home = project.root().resolve("acceptance/target/stack");
    private final HiringSystem system = new HiringSystem(Addresses.localStack(PORT_OFFSET));

    private TestStack() {}

    public static TestStack start() {
        TestStack stack = new TestStack();
        // Processes and data of an interrupted run
        stack.launch("down");
        stack.deleteData();
        stack.launch("up");
        return stack;
    }

    public HiringSystem system() {
        return system;
    }

    /** The address of the portal. */
    public URI portal() {
        return URI.create("http://localhost:" + (PORTAL_PORT + PORT_OFFSET));
    }

    public ProjectFolder project() {
        return project;
    }

    /** The folder of this stack's data and logs. */
    public Path home() {
        return home;
    }

    /** Recorded traces that begin with this span, as indented lines. */
    public List<String> traces(String first) {
        URI store = URI.create("http://localhost:" + (TRACES_PORT + PORT_OFFSET));
        return http(store.resolve("/?" + URLEncoder.encode(first, UTF_8).replace("+", "%20")))
                .lines()
                .filter(line -> line.matches("[0-9a-f]{32} .*"))
                .map(line -> http(store.resolve("/traces/" + line.substring(0, line.indexOf(' ')))))
                .toList();
    }

    private static String http(URI address) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Kills a part like a power cut. */
    public void kill(String part) {
        launch("kill", part);
    }

    /** The process of a part, for tests that kill it at a certain moment. */
    public ProcessHandle processOf(String part) {
        for (JsonNode status : Json.parse(launch("status", "--json")).path("parts")) {
            if (status.path("name").asText().equals(part)) {
                return ProcessHandle.of(status.path("pid").asLong())
                        .orElseThrow(() -> new IllegalStateException(part + " is not running"));
            }
        }
        throw new IllegalStateException("There is no part " + part);
    }

    /** Starts a stopped part and returns when it is ready. */
    public void start(String part) {
        launch("start", part);
    }

    @Override
    public void close() {
        system.close();
        launch("down");
    }

    private String launch(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dhiring.root=" + project.root(),
                "-cp",
                project.classPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                LAUNCHER));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(project.root().toFile()).redirectErrorStream(true);
        builder.environment().put("HIRING_HOME", project.root().relativize(home).toString());
        builder.environment().put("HIRING_PORT_OFFSET", String.valueOf(PORT_OFFSET));
        builder.environment().put("HIRING_STARTS_ONCE", "true");
        // What the services export is searched for personal data
        builder.environment().put("HIRING_WITH", "traces");
        // Here a message becomes UNCERTAIN some seconds after its sender was killed; elsewhere it takes minutes
        builder.environment().put("HIRING_DELIVERY_SEND_TIMEOUT", "PT15S");
        builder.environment().put("HIRING_DELIVERY_UNCERTAIN_AFTER", "PT18S");
        builder.environment().put("HIRING_DELIVERY_CUT_OFF_SEARCH", "1s");
        try {
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(
                        "The stack did not obey \"%s\":%n%s".formatted(String.join(" ", arguments), output));
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the stack was told to " + arguments[0], e);
        }
    }

    private void deleteData() {
        if (!Files.exists(home)) {
            return;
        }
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
