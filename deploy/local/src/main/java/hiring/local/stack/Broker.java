package hiring.local.stack;

import hiring.local.KafkaBroker;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One of the brokers of the profile production-like, which is also a controller. Clients sign in by SCRAM; brokers know
 * each other by their certificate.
 *
 * @param number from 1 to the number of brokers
 */
record Broker(Settings settings, Manifests manifests, Certificates certificates, int number) implements Part {

    private static final int PORTS_PER_BROKER = 10;
    // Any 16 bytes in the alphabet of URLs; all brokers of a cluster have the same
    private static final String CLUSTER = "aGlyaW5nLWxvY2FsLTAwMQ";

    @Override
    public String name() {
        return "kafka-" + number;
    }

    @Override
    public List<Integer> ports() {
        return List.of(clients(number), controller(number), brokers(number));
    }

    @Override
    public Set<String> needs() {
        return Set.of();
    }

    @Override
    public Running start() throws StartFailure {
        List<String> options = new ArrayList<>(
                StartOptions.of(settings, name(), settings.project().classPath()));
        options.add("-XX:+UseSerialGC");
        try {
            KafkaBroker broker = KafkaBroker.startOfCluster(
                    settings.project(),
                    settings.data(name()),
                    config(),
                    CLUSTER,
                    clients(number),
                    certificates.trusting().getSocketFactory(),
                    settings.log(name()),
                    options);
            // The last one finds all others, or nearly so
            if (number == manifests.brokers()) {
                ensureResources(broker);
            }
            return new KafkaPart.RunningKafka(broker, options);
        } catch (IOException e) {
            throw new StartFailure(
                    "%s did not start: %s: %s (log: %s)"
                            .formatted(
                                    name(), e.getMessage(), LogReason.of(settings.log(name())), settings.log(name())),
                    e);
        }
    }

    // A start that fails leaves nothing running
    private void ensureResources(KafkaBroker broker) throws StartFailure {
        try {
            new KafkaResources(manifests).ensure(administrator(), manifests.brokers());
            writeClient();
        } catch (StartFailure e) {
            broker.kill();
            throw e;
        }
    }

    /** For programs that read all topics, such as the demonstration. */
    private void writeClient() throws StartFailure {
        Properties client = new Properties();
        client.putAll(administrator());
        Path file = settings.data("kafka-client.properties");
        try (Writer writer = Files.newBufferedWriter(file)) {
            client.store(writer, null);
        } catch (IOException e) {
            throw new StartFailure("%s cannot be written: %s".formatted(file, e.getMessage()), e);
        }
    }

    /** The settings of a client that may do everything: it has the certificate of the brokers. */
    private Map<String, Object> administrator() {
        return Map.of(
                "bootstrap.servers",
                Certificates.NAME + ":" + brokers(number),
                "security.protocol",
                "SSL",
                "ssl.keystore.type",
                "PEM",
                "ssl.keystore.location",
                certificates.keyAndCertificate().toString(),
                "ssl.truststore.type",
                "PEM",
                "ssl.truststore.location",
                certificates.certificate().toString());
    }

    private Map<String, String> config() {
        Map<String, String> config = new LinkedHashMap<>(manifests.brokerSettings());
        config.put("process.roles", "broker,controller");
        config.put("node.id", String.valueOf(number));
        config.put(
                "listeners",
                "CLIENTS://localhost:%d,CONTROLLERS://localhost:%d,BROKERS://localhost:%d"
                        .formatted(clients(number), controller(number), brokers(number)));
        config.put(
                "advertised.listeners",
                "CLIENTS://localhost:%d,BROKERS://localhost:%d".formatted(clients(number), brokers(number)));
        config.put("listener.security.protocol.map", "CLIENTS:SASL_SSL,CONTROLLERS:SSL,BROKERS:SSL");
        config.put("controller.listener.names", "CONTROLLERS");
        config.put("inter.broker.listener.name", "BROKERS");
        config.put(
                "controller.quorum.voters",
                IntStream.rangeClosed(1, manifests.brokers())
                        .mapToObj(each -> "%d@localhost:%d".formatted(each, controller(each)))
                        .collect(Collectors.joining(",")));
        config.put("listener.name.clients.sasl.enabled.mechanisms", "SCRAM-SHA-512");
        config.put("listener.name.clients.scram-sha-512.sasl.jaas.config", KafkaResources.LOGIN + " required;");
        config.put("listener.name.controllers.ssl.client.auth", "required");
        config.put("listener.name.brokers.ssl.client.auth", "required");
        config.put("ssl.keystore.type", "PEM");
        config.put("ssl.keystore.location", certificates.keyAndCertificate().toString());
        config.put("ssl.truststore.type", "PEM");
        config.put("ssl.truststore.location", certificates.certificate().toString());
        config.put("ssl.principal.mapping.rules", "RULE:^.*CN=([^,]*).*$/$1/,DEFAULT");
        config.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        config.put("super.users", "User:" + Certificates.NAME);
        // For a machine that runs three brokers and eight services
        config.put("log.cleaner.dedupe.buffer.size", "8388608");
        config.put("offsets.topic.num.partitions", "4");
        config.put("transaction.state.log.num.partitions", "4");
        config.put("group.initial.rebalance.delay.ms", "0");
        // All stop together: the last one would wait minutes for a controller that lets it go
        config.put("controlled.shutdown.enable", "false");
        return config;
    }

    private int clients(int broker) {
        return settings.port(KafkaPart.PORT) + PORTS_PER_BROKER * (broker - 1);
    }

    private int controller(int broker) {
        return clients(broker) + 1;
    }

    private int brokers(int broker) {
        return clients(broker) + 2;
    }

    /** Where clients find the brokers. */
    static String bootstrapServers(Settings settings, int brokers) {
        return IntStream.range(0, brokers)
                .mapToObj(each -> Certificates.NAME + ":" + (settings.port(KafkaPart.PORT) + PORTS_PER_BROKER * each))
                .collect(Collectors.joining(","));
    }
}
