package hiring.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.SocketFactory;

/** A real Kafka broker (KRaft, with its own controller) as a process on this machine. */
public final class KafkaBroker implements AutoCloseable {

    private static final long START_SECONDS = 300;
    // The first end of a new program takes longer: the JVM then writes the cache for the next start
    private static final long STOP_SECONDS = 300;
    private static final int PROBE_MILLIS = 5000;
    private static final int API_VERSIONS = 18;
    private static final int API_VERSIONS_REQUEST_BYTES = 10;
    private static final int CORRELATION = 1;
    private static final int NO_CLIENT_ID = -1;

    private final Process process;
    private final int port;
    private final SocketFactory clients;

    private KafkaBroker(Process process, int port, SocketFactory clients) {
        this.process = process;
        this.port = port;
        this.clients = clients;
    }

    /**
     * Starts the broker and returns when it serves clients. Formats a new data directory.
     *
     * @param port 0 for any free one
     * @param controllerPort 0 for any free one
     * @param jvmOptions more options for the broker's JVM
     */
    public static KafkaBroker start(
            ProjectFolder project, Path dataDirectory, int port, int controllerPort, Path log, List<String> jvmOptions)
            throws IOException {
        int clientPort = FreePort.orElseAny(port);
        String config = config(dataDirectory, clientPort, FreePort.orElseAny(controllerPort));
        return start(
                project, dataDirectory, config, List.of(), clientPort, SocketFactory.getDefault(), log, jvmOptions);
    }

    /**
     * Starts one broker of several and returns when it serves clients. Formats a new data directory.
     *
     * @param config all settings of the broker, but {@code log.dirs}
     * @param clusterId the same for all brokers
     * @param port of the listener that clients use
     * @param clients connects like a client, to check whether the broker answers
     */
    public static KafkaBroker startOfCluster(
            ProjectFolder project,
            Path dataDirectory,
            Map<String, String> config,
            String clusterId,
            int port,
            SocketFactory clients,
            Path log,
            List<String> jvmOptions)
            throws IOException {
        String lines = config.entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue() + "\n")
                .collect(joining());
        String all = lines + "log.dirs=" + dataDirectory.toAbsolutePath() + "\n";
        return start(project, dataDirectory, all, List.of(clusterId), port, clients, log, jvmOptions);
    }

    private static KafkaBroker start(
            ProjectFolder project,
            Path dataDirectory,
            String configuration,
            List<String> clusterId,
            int clientPort,
            SocketFactory clients,
            Path log,
            List<String> jvmOptions)
            throws IOException {
        Files.createDirectories(dataDirectory);
        Files.createDirectories(log.toAbsolutePath().getParent());
        Path config = dataDirectory.resolveSibling(dataDirectory.getFileName() + ".properties");
        Files.writeString(config, configuration, UTF_8);

        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx384m"));
        command.addAll(jvmOptions);
        command.addAll(List.of(
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSS",
                "-cp",
                project.classPath().stream().map(Path::toString).collect(joining(File.pathSeparator)),
                KafkaProcess.class.getName(),
                config.toString()));
        command.addAll(clusterId);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        KafkaBroker broker = new KafkaBroker(process, clientPort, clients);
        try {
            broker.awaitReady(log);
        } catch (IOException e) {
            process.destroyForcibly();
            throw e;
        }
        return broker;
    }

    public String bootstrapServers() {
        return "localhost:" + port;
    }

    public long pid() {
        return process.pid();
    }

    /** Whether the broker answers a request now, for its protocol versions. */
    public boolean answers() {
        try (Socket socket = clients.createSocket()) {
            socket.connect(new InetSocketAddress("localhost", port), PROBE_MILLIS);
            socket.setSoTimeout(PROBE_MILLIS);
            DataOutputStream request = new DataOutputStream(socket.getOutputStream());
            request.writeInt(API_VERSIONS_REQUEST_BYTES);
            request.writeShort(API_VERSIONS);
            request.writeShort(0);
            request.writeInt(CORRELATION);
            request.writeShort(NO_CLIENT_ID);
            request.flush();
            DataInputStream answer = new DataInputStream(socket.getInputStream());
            return answer.readInt() > 0 && answer.readInt() == CORRELATION;
        } catch (IOException notNow) {
            return false;
        }
    }

    /** Completes when the process has ended, wanted or not. */
    public CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    /** Kills the broker, for data that is discarded. */
    public void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() throws IOException {
        // The broker watches its standard input, so it also ends when this JVM is killed
        process.outputWriter(UTF_8).close();
        // A suspended process would not notice
        Signals.sendToFamily("CONT", pid());
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                Signals.endFamily(process.toHandle());
                throw new IOException("Kafka had not ended after %d s".formatted(STOP_SECONDS));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            throw new IOException("Interrupted while Kafka was ending", e);
        }
    }

    private void awaitReady(Path log) throws IOException {
        CompletableFuture<Boolean> ready = CompletableFuture.supplyAsync(this::saysReady, this::onDaemonThread);
        try {
            if (!ready.get(START_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("Kafka ended while starting; see " + log);
            }
        } catch (TimeoutException e) {
            throw new IOException("Kafka was not ready after %d s; see %s".formatted(START_SECONDS, log), e);
        } catch (ExecutionException e) {
            throw new IOException("Kafka could not be watched: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while Kafka was starting", e);
        }
    }

    private void onDaemonThread(Runnable task) {
        Thread.ofPlatform().name("kafka-ready").daemon().start(task);
    }

    private boolean saysReady() {
        BufferedReader output = process.inputReader(UTF_8);
        try {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.equals(KafkaProcess.READY)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String config(Path dataDirectory, int port, int controllerPort) {
        return """
        process.roles=broker,controller
        node.id=1
        listeners=PLAINTEXT://localhost:%1$d,CONTROLLER://localhost:%2$d
        advertised.listeners=PLAINTEXT://localhost:%1$d
        controller.listener.names=CONTROLLER
        controller.quorum.voters=1@localhost:%2$d
        log.dirs=%3$s

        # Facts are kept for ever: a reader of them can be rebuilt from the first one
        log.retention.ms=-1
        num.partitions=4
        auto.create.topics.enable=true

        # There is one broker
        default.replication.factor=1
        offsets.topic.replication.factor=1
        offsets.topic.num.partitions=4
        transaction.state.log.replication.factor=1
        transaction.state.log.min.isr=1
        transaction.state.log.num.partitions=4
        # A transaction that begins while the one before is being closed is tried again after this time, not after 20
        add.partitions.to.txn.retry.backoff.ms=1
        # A fetch that was answered is forgotten soon; what is kept of a thousand makes each collection of garbage slow
        fetch.purgatory.purge.interval.requests=50
        producer.purgatory.purge.interval.requests=50
        # Compaction of a few megabytes needs no 128 MB of the heap
        log.cleaner.dedupe.buffer.size=8388608
        share.coordinator.state.topic.replication.factor=1
        share.coordinator.state.topic.min.isr=1
        # No other consumer is about to join the group
        group.initial.rebalance.delay.ms=0
        """.formatted(port, controllerPort, dataDirectory.toAbsolutePath());
    }
}
