package hiring.kit.outbox;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How every client connects to Kafka: the address, and the encryption and login that operators set as
 * {@code kafka.security.*}, {@code kafka.sasl.*} and {@code kafka.ssl.*}.
 */
@Singleton
public class KafkaConnection {

    // Other settings, for example of batches, are decided in the code
    private static final List<String> FOR_OPERATORS = List.of("security.", "sasl.", "ssl.");

    private final Map<String, Object> settings;

    KafkaConnection(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @Identifier("default-kafka-broker") Map<String, Object> configured) {
        Map<String, Object> chosen = new HashMap<>();
        configured.forEach((name, value) -> {
            if (FOR_OPERATORS.stream().anyMatch(name::startsWith)) {
                chosen.put(name, value);
            }
        });
        chosen.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings = Map.copyOf(chosen);
    }

    public Map<String, Object> settings() {
        return settings;
    }
}
