package hiring.kit.kafka;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;

/**
 * Where Kafka is and how a client signs in: all settings {@code kafka.bootstrap.servers}, {@code
 * kafka.security.protocol}, {@code kafka.sasl.*} and {@code kafka.ssl.*}, or the same as environment variables. Each
 * client of the service has them, so none speaks without encryption where the others encrypt.
 */
@ApplicationScoped
public class KafkaConnection {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final List<String> NAMES =
            List.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, CommonClientConfigs.SECURITY_PROTOCOL_CONFIG);
    private static final List<String> PREFIXES = List.of("sasl.", "ssl.");

    private final Map<String, Object> settings;

    /** @param settings all settings of the application whose names begin with {@code kafka.}, without that prefix */
    public KafkaConnection(@Identifier("default-kafka-broker") Map<String, Object> settings) {
        this.settings = settings;
    }

    /** A new map with the settings of the connection, to which a client adds its own. */
    public Map<String, Object> settings() {
        return ofConnection(settings);
    }

    /** Creates a client that waits 10 s for a response. */
    public Admin admin() {
        Map<String, Object> own = settings();
        own.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        own.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis() / 2);
        return Admin.create(own);
    }

    /**
     * Waits for a response.
     *
     * @throws KafkaException where Kafka does not respond, or refuses
     */
    public static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e.getCause());
        }
    }

    /** Leaves out what would change how a client works, such as a group. */
    static Map<String, Object> ofConnection(Map<String, Object> settings) {
        Map<String, Object> own = new HashMap<>(settings);
        own.keySet().removeIf(name -> !NAMES.contains(name) && PREFIXES.stream().noneMatch(name::startsWith));
        return own;
    }
}
