package hiring.acceptance.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import hiring.acceptance.bench.LocalScript;
import hiring.acceptance.system.Addresses;
import hiring.acceptance.system.Management;
import hiring.acceptance.system.Patience;
import hiring.local.ChildGuard;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Another process of a service on the same database, started like the first except for its port. */
final class Replica implements AutoCloseable {

    // A bench or fault that is interrupted leaves no replica behind
    private static final ChildGuard GUARD = new ChildGuard();
    private static final int PORT_ABOVE = 500;
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);

    private final String service;
    private final Process process;
    private final URI address;

    private Replica(String service, Process process, URI address) {
        this.service = service;
        this.process = process;
        this.address = address;
    }

    /** Starts the replica and returns when it is ready. */
    static Replica of(Scene scene, String service, URI first) throws IOException {
        return of(scene, service, first, null);
    }

    /**
     * Starts the replica and returns when it is ready.
     *
     * @param jar the build to start; null for that of the running process
     */
    static Replica of(Scene scene, String service, URI first, @Nullable Path jar) throws IOException {
        return of(scene.script(), scene::say, service, first, jar);
    }

    static Replica of(LocalScript script, Consumer<String> say, String service, URI first, @Nullable Path jar)
            throws IOException {
        ProcessHandle running = script.process(service);
        Path process = Path.of("/proc", String.valueOf(running.pid()));
        if (!Files.isReadable(process.resolve("environ"))) {
            throw new IllegalStateException("The start command of %s can be read only on Linux".formatted(service));
        }
        // The first process writes its cache when it ends; two processes would overwrite each other's file
        List<String> command = new ArrayList<>(zeroTerminated(process.resolve("cmdline")));
        command.removeIf(argument -> argument.startsWith("-XX:AOTCacheOutput="));
        if (jar != null) {
            // A class archive fits only the build that has made it
            command.removeIf(argument -> argument.startsWith("-XX:AOTCache")
                    || argument.startsWith("-XX:SharedArchiveFile=")
                    || argument.equals("-XX:+AutoCreateSharedArchive"));
            command.set(command.indexOf("-jar") + 1, jar.toString());
        }
        URI address = URI.create("http://localhost:" + (first.getPort() + PORT_ABOVE));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(script.home()
                        .resolve("logs")
                        .resolve(service + "-replica.log")
                        .toFile());
        builder.environment().clear();
        for (String variable : zeroTerminated(process.resolve("environ"))) {
            String[] pair = variable.split("=", 2);
            if (pair.length == 2) {
                builder.environment().put(pair[0], pair[1]);
            }
        }
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(address.getPort()));
        builder.environment().put("QUARKUS_MANAGEMENT_PORT", String.valueOf(Management.port(address)));
        say.accept("a second %s starts at %s".formatted(service, address));
        Replica replica = new Replica(service, builder.start(), address);
        GUARD.guard(replica.process.pid(), "TERM");
        replica.awaitReady();
        return replica;
    }

    /** The addresses of the system with these replicas instead of the first processes. */
    static Addresses addresses(Addresses first, List<Replica> replicas) {
        Map<String, URI> of = Balanced.services(first);
        replicas.forEach(replica -> of.put(replica.service, replica.address));
        return first.withServices(
                Objects.requireNonNull(of.get(Part.VACANCIES)),
                Objects.requireNonNull(of.get(Part.APPLICATIONS)),
                Objects.requireNonNull(of.get(Part.ASSESSMENTS)),
                Objects.requireNonNull(of.get(Part.NOTIFICATIONS)));
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    URI address() {
        return address;
    }

    void kill() throws IOException, InterruptedException {
        Scene.end(process.toHandle());
    }

    private void awaitReady() {
        try (HttpClient client = HttpClient.newHttpClient()) {
            new Patience().await("the second " + service, () -> isReady(client) || !process.isAlive(), done -> done);
        }
        if (!process.isAlive()) {
            throw new IllegalStateException("The second %s ended while starting".formatted(service));
        }
    }

    private boolean isReady(HttpClient client) {
        try {
            HttpRequest request = HttpRequest.newBuilder(Management.ready(address))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<String> zeroTerminated(Path file) throws IOException {
        return List.of(new String(Files.readAllBytes(file), UTF_8).split("\0"));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
        GUARD.forget(process.pid());
    }
}
